"""The media in which words reach us, by the nouns and verbs that name them."""

from __future__ import annotations

from types import MappingProxyType

MEDIA = MappingProxyType(
    {
        word: medium
        for medium, words in {
            "statement": "statement communique communiqué readout declaration",
            "interview": "interview",
            "press conference": "conference briefing presser",
            "press release": "release",
            "call": "call phone telephone",
            "letter": "letter",
            "email": "email e-mail",
            "social media post": """post tweet telegram twitter facebook instagram x weibo tiktok threads linkedin
                mastodon bluesky truthsocial whatsapp vkontakte""",
            "speech": "speech address remarks lecture keynote",
            "broadcast": "television tv radio broadcast podcast show programme",
            "meeting": "meeting summit talks gathering",
            "hearing": "hearing testimony trial court",
            "message": "message",
            "video": "video",
            "report": "report",
            "article": "article column op-ed editorial",
            "book": "book memoir",
            "debate": "debate",
            "rally": "rally",
        }.items()
        for word in words.split()
    }
)
MEDIA_VERBS = MappingProxyType({"tweet": "social media post", "email": "email", "blog": "blog post"})
