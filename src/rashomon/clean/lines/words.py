"""The words of the trade: months, weekdays, networks, the labels that pages put around their articles.

English first; French, Spanish, German, Portuguese and Italian as far as short labels go.
"""

from __future__ import annotations

CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŽČĆŠĐ"  # within brackets of a pattern
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv enero ene januar jänner janeiro gennaio gen januari ocak",
            "february feb février fevrier févr febrero februar fevereiro fev febbraio februari şubat",
            "march mar mars marzo märz maerz mrz março marco maart maret marts",
            "april apr avril avr abril abr aprile nisan",
            "may mai mayo maio maggio mag mei maj mayıs",
            "june jun juin junio juni junho giugno giu haziran",
            "july jul juillet juil julio juli julho luglio lug temmuz",
            "august aug août aout agosto ago augustus agustus augusti ağustos",
            "september sept sep septembre septiembre setiembre setembro settembre set eylül",
            "october oct octobre octubre oktober okt outubro out ottobre ott ekim",
            "november nov novembre noviembre novembro kasım",
            "december dec décembre decembre déc diciembre dic dezember dez dezembro dicembre desember aralık",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lundi lunes montag lunedì segunda-feira",
            "tuesday tue tues mardi martes dienstag martedì terça-feira",
            "wednesday wed weds mercredi miércoles mittwoch mercoledì quarta-feira",
            "thursday thu thur thurs jeudi jueves donnerstag giovedì quinta-feira",
            "friday fri vendredi viernes freitag venerdì sexta-feira",
            "saturday sat samedi sábado samstag sonnabend sabato",
            "sunday sun dimanche domingo sonntag domenica",
        )
    )
    for name in names.split()
}
# Hours behind or before UTC. Names that several parts of the world share ("IST", "CST") are left out.
ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "wet": 0, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "ast": -240, "adt": -180, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
    "nzst": 720, "nzdt": 780, "pkt": 300, "wib": 420,
}  # fmt: skip

NETWORKS = (
    "facebook twitter whatsapp linkedin telegram reddit pinterest instagram flipboard messenger viber tumblr "
    "weibo wechat threads bluesky mastodon youtube tiktok snapchat vk pocket skype digg stumbleupon xing tweet"
).split()
ACTIONS = (
    "share|partager|compartir|teilen|condividi|compartilhar|save|print|imprimir|imprimer|drucken|"
    "stampa|e-?mail|mail|"
    "send by e-?mail|send|envoyer|enviar|copy link|link|post|pin|sms|like|follow|comments?|listen|"
    "bookmark|gift|"
    "share this story|share this article|share this|share on|share article|share via|more|copied|x|"
    "fb|rss|\\d+"
).split("|")

RELATED = (
    "related|read|watch|listen|see|also on [\\w.' ]{2,30}|"
    "related (?:stories|articles|news|content|coverage|topics|links)|read (?:more(?: on)?|next|also|"
    "on)|also read|more on "
    "(?:this|this story)|see also|recommended(?: for you)?|more like this|you (?:may|"
    "might) (?:also )?like|most "
    "(?:read|popular|viewed)|don't miss|trending(?: now)?|must read|must reads|top stories|"
    "latest (?:news|stories)|"
    "editor's picks?|up next|watch (?:also|more|next)|lire aussi|à lire aussi|sur le même sujet|"
    "lea también|le puede "
    "interesar|te puede interesar|más noticias|leia (?:mais|também)|mehr zum thema|lesen sie auch|"
    "auch interessant|leggi anche|"
    "more from [\\w' ]{2,40}|more stories|in other news|further reading|popular|suggested(?: reading)?"
)
KEY_POINTS = (
    "key points?|key takeaways?|key facts|key details|key developments|at a glance|in brief|summary|"
    "highlights|story highlights|"
    "(?:article|report) highlights|the gist|in short|in summary|quick read|main points|"
    "the essentials|tl;dr|takeaways|"
    "l'essentiel|les points clés|ce qu'il faut retenir|en bref|en resumen|lo esencial|puntos clave|claves|"
    "das wichtigste in kürze|in kürze|auf einen blick|in sintesi|em resumo|what to know|"
    "what you need to know|"
    "bullet points"
)

# The page speaks to its reader, and of itself; an article does neither in a line of its own.
PROMPTS = (
    r"just watched\b.{3,160}\bmust watch\b.*|"
    r".{5,}\bclick to tweet\W*|media playback is (?:unsupported|not supported) on your device\W*|"
    r"please (?:enable|turn on) javascript\b.*|to display this content from .{2,120}|"
    r"one of your browser extensions\b.*|the content you requested does not exist\b.*|manage my choices|"
    r"(?:to (?:view|play|watch) this|please) .{0,20}\benable javascript\b.*|why you can trust .{2,40}|"
    r"(?:view|read|open) (?:this )?(?:e-?mail |newsletter )?(?:in (?:your |a )?browser|online)\W*|"
    r"was this e-?mail forwarded\b.*|you (?:are receiving|received|get) this (?:e-?mail|newsletter|message)\b.*|"
    r"unsubscribe\W*|if you value our (?:reporting|journalism|work)\b.*|follow us\s*:?|"
    r"privacy notice: .*|we use google recaptcha\b.*|"
    r"(?:.{1,160}\W)?this (?:site|form|page) is protected by re?captcha\b.*|"
    r"(?:.{3,60}\b)?your inbox\W*|"
    r".{3,80}, delivered (?:daily|weekly|(?:every |each |on )?(?:day|week|weekday|morning)s?)\b.{0,20}|"
    r"\[?.{5,120}\bopens in (?:a )?new (?:window|tab)\W*|"
    r"for (?:all )?(?:the )?latest .{0,40}, (?:follow|visit|download|read|join|subscribe)\b.*|"
    r"read the original (?:article|story)\b.{0,60}|"
    r"(?:this|the) (?:interview|conversation|transcript) (?:has been|was) (?:lightly )?(?:edited|condensed)\b.*|"
    r"a version of this article (?:appears|appeared)\b.*|this article (?:first |originally )appeared\b.{0,80}|"
    r"this (?:article|story|page) is (?:more than )?\w+ (?:days?|weeks?|months?|years?) old|"
    r".{0,60}\b(?:needs?|with) your (?:support|help)\. please (?:subscribe|donate|consider|join|support)\b.*|"
    r"sign up here\W*|list \d+ of \d+|list of \d+ items|end of list|purchase licensing rights\b.{0,30}|"
    r"(?:get|track|catch) (?:all )?(?:the )?(?:latest|live) .{0,60}\bnews\b.{0,120}|"
    r"transcripts? (?:is|are|was|were|may be) (?:created|provided|produced|generated)\b.*|"
    r"this audio is (?:created|generated|produced)\b.*|"
    r"(?:audio|article|text|video) (?:created|generated|translated|summari[sz]ed) (?:by|with|using) ai\b.*|"
    r"you must (?:log|sign|be logged) in\b.*|"
    r"your email address will not be published.*|"
    r"(?:like|enjoyed?|love|liked) (?:this|our) (?:story|article|post|content)\s*[?!].{0,60}|"
    r"if you (?:like|enjoy|love|liked|enjoyed|loved) (?:this|our) (?:story|article|post|content|reporting)\b.*|"
    r"want (?:more|to see more) (?:stories|articles|news|posts|content) like this\W*|"
    r"tell us what you think\W*|what do you think\? .{0,60}\bcomments?\b.{0,40}|"
    r"want to join the (?:discussion|conversation)\W*|feel free to contribute\W*|"
    r"(?:please keep )?comments (?:have to be|must be|should be|relevant|respectful|civil|may take up to)\b.*|"
    r".{0,200}\b(?:commenting (?:platform|system|policy|guidelines|rules)|comments? policy|"
    r"(?:abide by|adhere to|follow|read|review) (?:our|the) community guidelines)\b.*|"
    r"do you (?:rely on|like|value) .{2,40}\b(?:reporting|journalism|work)\b.{0,20}\bclick\b.{0,40}|"
    r"get short url\W*|views?\s*:?\s*\d[\d.,]*|"
    r"scroll down for video\W*|"
    r"download the .{2,40} app\b.*|click here\b.{0,20}\bget the app\b.*|(?:for|to see) .{5,80}, click here\W*|"
    r"for more of .{2,60}\b(?:subscribe|listen)\b.*|(?:[^.!?]{2,100}[.!?]\s+)?subscribe (?:now|today)\W*|"
    r"subscribe (?:now|today)? ?for (?:as little as |only )?\S+ (?:a|per|your first) (?:week|month|year)\W*|"
    r"thank you for supporting our journalism\b.*|(?:twitter|instagram|facebook)\s*:\s*@\w+\W*|follow @\w+\W*|"
    r"after [\w' ]{2,30} promotion|if you value (?:our|this|reading) .{3,60}\bsupport.*|"
    r"(?:the|all the) (?:news|stories|headlines) you need\b.{0,80}\byour inbox\b.{0,40}|"
    r"no spam, .{0,120}|.{0,60}\byou can unsubscribe at any time\b.*|"
    r"(?:view|see|join) the discussion thread\W*|"
    r".{0,80}\bclick (?:here )?(?:to subscribe|for more information)\W*|"
    r"this (?:ad|advertisement|video) (?:has|could) not (?:be )?load(?:ed)?\b.*|"
    r".{0,40}\bthis (?:video|content|player|form) (?:has failed to load|is (?:not|no longer) available|"
    r"(?:can|could)(?:no|n')t be (?:loaded|played|shown|displayed))\b.{0,80}|"
    r"try refreshing (?:your browser|the page)\b.*|tap here to see other videos\b.*|"
    r"there was an error, please .*|thank(?:s| you) for signing up\W*|interested in more newsletters\W.*|"
    r"a welcome e-?mail is on its way\b.*|we encountered an issue signing you up\b.*|"
    r"by (?:clicking|submitting|providing|entering|joining|registering|subscribing|continuing)\b.{0,80}\b"
    r"(?:you|i) (?:agree|accept|consent|acknowledge)\b.*|"
    r"(?:contact me with|receive e-?mails? from us)\b.{0,40}\b(?:offers|partners|brands|sponsors)\b.*|"
    r"(?:access|follow) your favou?rite topics\b.*|"
    r"(?:.{0,200}\W)?\w+ may (?:earn|receive|get|make) (?:an? |some )?(?:\w+ )?commissions? (?:from|on|when|if|"
    r"through)\b.*|.{0,60}\bmay earn us an? (?:\w+ )?commission\b.*|"
    r"this (?:article|story|page|post) (?:contains|may contain|includes) affiliate links\b.*|"
    r"(?:got a (?:story|tip|news tip)\? )?get in touch with (?:our|the) (?:news|features|sport|editorial) "
    r"(?:team|desk)\b.*|(?:got|have) a (?:story|tip|news tip|confidential tip)\?.{0,160}|"
    r"for more stories like this\b.*|to submit a correction\b.*|"
    r"read (?:our|the) (?:complete|full|latest) coverage\W*|(?:view|see|read) (?:our|the) current issue\W*|"
    r"(?:follow|add) .{2,40} (?:on google news|as a preferred source)\b.*|video (?:\d{1,2}:\d{2}\W*)+|"
    r".{0,80}\byou can (?:now )?also get .{2,60} (?:articles|news|stories) sent (?:straight )?to your\b.*|"
    r"if you (?:buy|purchase) something through (?:this|our|a) (?:post|links?|page|site)\b.*"
)

# How pages speak of an article, its author and its readers where it ends.
ENDINGS = (
    r"https?://|contribut(?:ed|ing|ions?)|newsletters?|podcasts?|subscribe|paywall|e-?mail(?:ed)?|op-?ed|"
    r"print edition|editor['’]s note|columnist|(?:author|editor|professor|fellow|director|chair(?:man|woman)?|"
    r"reporter|correspondent) (?:of|at|for|in)|originally (?:appeared|published)|additional reporting|"
    r"with assistance|letters to|reached at|donat(?:e|ions?)|(?:click|go) here|learn more|sign up|"
    r"(?:story|article|report|piece|post) (?:has been|was|is|first|originally|appeared)"
)
