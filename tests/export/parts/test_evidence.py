from rashomon.export.parts.evidence import evidence
from rashomon.export.story import story_view
from tests.export.make import gannet, holdings, lanterna, quayside, story


def test_all_that_a_dossier_shows_leads_back_to_what_rests_on_it():
    reports = (gannet(), quayside(), lanterna())
    dossier = story(*reports)
    view = story_view(dossier, holdings())
    found = {
        (back.anchor, words.text)
        for words, back in evidence(dossier.points, view.contrasts, view.speakers, view.stances)
    }
    for number, point in enumerate(dossier.points, start=1):
        assert {(f"p{number}", version.words.text) for version in point.versions} <= found
    said = [utterance for speaker in view.speakers for utterance in speaker.utterances]
    assert {f"u{one.number}" for one in said} == {anchor for anchor, _ in found if anchor[0] == "u"} != set()
    for number, holder in enumerate(view.stances.holders, start=1):
        for hold in (hold for cell in holder.cells for hold in cell.holds):
            words = (*hold.position.evidence, *hold.position.conditions)
            assert {(f"h{number}", one.text) for one in words} <= found
    assert any(anchor[0] == "h" for anchor, _ in found)
