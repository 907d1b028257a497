from dataclasses import replace
from itertools import permutations

from rashomon.compare.dossier import dossier
from rashomon.group.copies import copies
from rashomon.model import Denial, Membership, Position, Proposal, Published, Span, Story, Time, When
from tests.make import make_outlet, make_report, with_actor, with_event, with_figure, with_statement, words_of

OUTLETS = {
    id: make_outlet(id, owner=owner)
    for id, owner in [("one.example", "Capstan"), ("two.example", "Capstan"), ("three.example", None)]
}


def padding(id):
    """Words enough for a report that could have carried anything, and no two reports' alike."""
    return "\n\n" + " ".join(f"{id}word{i}" for i in range(150))


def compare(*reports):
    held = {report.id: report for report in reports}
    story = Story(
        id="t1",
        members=tuple(Membership(report=id, reason="") for id in sorted(held)),
        copies=copies(reports),
    )
    return dossier(story, held, OUTLETS)


def said(id, outlet, text, content, *, who="Ada Lund", quoted=None, published="2025-03-04"):
    report = make_report(text + padding(id), id=id, outlet=outlet, published=published)
    return with_statement(with_actor(report, who), who, "said", content, quoted=quoted)


def point_with(found, words):
    return next(point for point in found.points if any(words in version.words.text for version in point.versions))


PLAIN = ("Ada Lund said the ferry would sail again on Monday.", "the ferry would sail again on Monday")
QUOTED = (
    "“The ferry will sail again on Monday, inspected or not,” Ada Lund said.",
    "The ferry will sail again on Monday, inspected or not,",
)


def test_one_statement_in_two_reports_is_one_point():
    found = compare(said("r1", "one.example", *PLAIN), said("r2", "three.example", *QUOTED))
    point = point_with(found, "sail again")
    assert [version.report for version in point.versions] == ["r1", "r2"]
    assert (point.kind, point.standing, len(point.voices)) == ("statement", "corroborated", 2)


def test_outlets_of_one_owner_are_one_voice():
    found = compare(said("r1", "one.example", *PLAIN), said("r2", "two.example", *QUOTED))
    point = point_with(found, "sail again")
    assert point.standing == "repeated"
    assert "one owner, Capstan: one.example, two.example" in point.why


def test_a_quotation_cut_two_ways_differs_in_wording():
    longer = "We will sail on Monday, inspected or not, and nobody will stop us"
    shorter = "We will sail on Monday, inspected or not"
    other = "We shall sail on Monday, inspected or not"
    reports = [
        said(f"r{i}", outlet, f"“{words}”, Ada Lund said.", words, quoted=words)
        for i, (outlet, words) in enumerate(
            [("one.example", longer), ("three.example", shorter), ("two.example", other)], start=1
        )
    ]
    kinds = {(d.attribute, d.kind) for d in point_with(compare(*reports), "We will").differences}
    assert kinds == {("wording", "precision"), ("wording", "framing")}


def test_a_quotation_that_one_report_goes_on_with_differs_in_wording():
    first, second = "I was on the quay at dawn,", "My boots got wet."
    shorter = said("r1", "one.example", f"“{first}” Ada Lund said.", first, quoted=first)
    longer = said("r2", "three.example", f"“{first}” Ada Lund said. “{second}”", first, quoted=first)
    (statement,) = longer.statements
    quoted = words_of(longer, first), words_of(longer, second)
    longer = replace(longer, statements=(replace(statement, content=quoted, quoted=quoted),))
    (difference,) = point_with(compare(shorter, longer), "quay").differences
    assert (difference.attribute, difference.kind) == ("wording", "precision")
    assert [value.words.text for value in difference.values] == [first, f"{first}” Ada Lund said. “{second}"]


def test_a_body_and_who_speaks_for_it_is_no_difference_in_attribution():
    content = "the night ferry lost its rudder near the lighthouse"
    body = "Harbour Watch"
    left = said("r1", "one.example", f"{body} said {content}.", content, who=body)
    right = with_actor(said("r2", "three.example", f"Ada Lund of {body} said {content}.", content), body)
    person, watch = right.actors
    right = replace(right, actors=(replace(person, acts_for=watch.id), watch))
    assert point_with(compare(left, right), "rudder").differences == ()


def test_a_finer_date_is_no_contradiction():
    def dated(id, outlet, words, precision):
        report = said(
            id, outlet, f"Ada Lund said on {words} the ferry would sail again.", "the ferry would sail again"
        )
        (statement,) = report.statements
        when = When(
            start="2025-03-03",
            end="2025-03-03",
            precision=precision,
            basis="resolved",
            words=words_of(report, words),
        )
        value = "XXXX-WXX-1TNI" if precision == "part-of-day" else "XXXX-WXX-1"
        time = Time(words=when.words, kind="date", value=value, tense="past")
        return replace(report, statements=(replace(statement, when=when),), times=(time,))

    found = compare(
        dated("r1", "one.example", "Monday", "day"), dated("r2", "three.example", "Monday night", "part-of-day")
    )
    (difference,) = point_with(found, "sail again").differences
    assert (difference.attribute, difference.kind) == ("date", "precision")
    assert [value.value for value in difference.values] == ["Monday", "Monday night"]


def test_a_toll_that_rises_is_an_update_and_two_of_one_day_a_dispute():
    def toll(id, outlet, number, value, day):
        when = "in the night" if id == "r1" else "shortly before a winter dawn"
        text = f"{number} sailors were injured {when} as ferries collided off Bergen."
        report = make_report(text + padding(id), id=id, outlet=outlet, published=day)
        return with_figure(report, f"{number} sailors", value, "sailors injured")

    rising = compare(
        toll("r1", "one.example", "Four", 4, "2025-03-04"), toll("r2", "three.example", "Seven", 7, "2025-03-05")
    )
    point = point_with(rising, "Four sailors")
    assert [(d.attribute, d.kind) for d in point.differences] == [("number", "update")]
    assert point.standing == "corroborated"
    clash = compare(
        toll("r1", "one.example", "Four", 4, "2025-03-04"), toll("r2", "three.example", "Seven", 7, "2025-03-04")
    )
    assert point_with(clash, "Four sailors").standing == "disputed"
    assert clash.points[0] == point_with(clash, "Four sailors")


def test_one_act_named_in_two_ways_differs_in_role():
    def act(id, outlet, words, mode):
        report = make_report(words + "." + padding(id), id=id, outlet=outlet, published="2025-03-04")
        named = with_actor(with_actor(report, "Ada Lund"), "Per Holm")
        return with_event(named, words, "OTHER", mode, "Ada Lund", "Per Holm")

    found = compare(
        act("r1", "one.example", "Ada Lund appointed Per Holm as harbour envoy for ferry talks", "appointed"),
        act(
            "r2",
            "three.example",
            "Ada Lund cut the duties of harbour envoy Per Holm for ferry talks",
            "reassigned",
        ),
    )
    (difference,) = point_with(found, "Per Holm").differences
    assert (difference.attribute, difference.kind) == ("role", "framing")
    assert [reading.value for reading in difference.values] == ["appointed", "reassigned"]


def test_what_is_denied_is_disputed():
    text = "Ada Lund said the harbour had been sold to a bank. The bank denied the sale."
    report = with_actor(
        with_actor(make_report(text + padding("r1"), published="2025-03-04"), "Ada Lund"), "The bank"
    )
    report = with_statement(report, "Ada Lund", "said", "the harbour had been sold to a bank")
    report = with_statement(report, "The bank", "denied", "the sale", denies=(report.statements[0].id,))
    other = make_report(
        "Snow fell on Oslo." + padding("r2"), id="r2", outlet="three.example", published="2025-03-04"
    )
    assert point_with(compare(report, other), "had been sold").standing == "disputed"


def test_silence_needs_a_date_and_a_length():
    carrier = said("r1", "one.example", *PLAIN, published="2025-03-05")

    def other(**given):
        text = "Snow fell on Oslo and nobody minded it." + given.pop("more", padding("r2"))
        return make_report(text, id="r2", outlet="three.example", **given)

    silent = {
        "later": other(published="2025-03-06"),
        "earlier": other(published="2025-03-04"),
        "that day": other(published="2025-03-05"),
        "undated": other(),
        "short": other(published="2025-03-06", more=""),
    }
    found = {name: point_with(compare(carrier, report), "sail again").silent for name, report in silent.items()}
    assert found == {"later": ("r2",), "earlier": (), "that day": (), "undated": (), "short": ()}


def test_silence_on_one_day_needs_times_whose_zones_are_known():
    def at(id, outlet, moment):
        report = (
            said(id, outlet, *PLAIN)
            if id == "r1"
            else make_report("Snow fell." + padding(id), id=id, outlet=outlet)
        )
        return replace(report, published=Published(date=moment, precision="time", basis="stated", why="stated"))

    def silent(carried, other):
        left, right = at("r1", "one.example", carried), at("r2", "three.example", other)
        return point_with(compare(left, right), "sail again").silent

    assert silent("2025-03-05T09:00+00:00", "2025-03-05T11:30+01:00") == ("r2",)
    assert silent("2025-03-05T09:00+00:00", "2025-03-05T09:30+01:00") == ()
    assert silent("2025-03-05T09:00+00:00", "2025-03-05T11:30") == ()


def test_two_sentences_about_the_same_people_are_two_points():
    def told(id, outlet, text):
        report = make_report(text + padding(id), id=id, outlet=outlet, published="2025-03-04")
        return with_actor(with_actor(report, "Ada Lund Berg"), "Per Holm Aas")

    found = compare(
        told("r1", "one.example", "Ada Lund Berg first courted Per Holm Aas as a young ally."),
        told("r2", "three.example", "Ada Lund Berg and Per Holm Aas landed in Oslo, the first stop."),
    )
    assert len(point_with(found, "courted").versions) == 1


def test_what_one_report_has_somebody_dismiss_and_another_tells_is_disputed():
    told = "the ferry master had skipped the inspection at Hamnvik harbour"
    left = said("r1", "one.example", f"Ada Lund said {told}.", told)
    report = make_report(
        f"Bo Krag dismissed a report that {told}." + padding("r3"), id="r3", outlet="three.example"
    )
    right = with_statement(with_actor(report, "Bo Krag"), "Bo Krag", "dismissed", f"a report that {told}")
    statement = right.statements[0]
    right = replace(right, statements=(replace(statement, denied=statement.content),))
    point = point_with(compare(left, right), "Bo Krag dismissed")
    assert [version.report for version in point.versions] == ["r1", "r3"]
    assert (point.standing, point.denial) == (
        "disputed",
        Denial(who="Bo Krag", words=right.statements[0].content[0]),
    )
    assert point.why.endswith("; denied by Bo Krag, as three.example reports")


def test_two_reported_silences_are_one_point_and_no_statement_is_among_them():
    def silence(id, outlet, text, source, cue, content):
        report = with_actor(make_report(text + padding(id), id=id, outlet=outlet), "Ada Lund")
        report = with_statement(report, source, cue, content)
        return replace(report, statements=(replace(report.statements[0], kind="silence"),))

    found = compare(
        silence(
            "r1", "one.example", "Ada Lund made no mention of the ferry deal.", "Ada Lund", "mention", "ferry deal"
        ),
        silence(
            "r2", "three.example", "Ada Lund gave no word on the deal.", "Ada Lund", "gave no word", "the deal"
        ),
        said("r3", "two.example", "Ada Lund said the ferry deal would hold.", "the ferry deal would hold"),
    )
    assert [version.report for version in point_with(found, "no mention").versions] == ["r1", "r2"]


def test_a_silence_in_two_reports_is_a_point_beside_what_was_said_in_its_sentence():
    def told(id, outlet, cue):
        text = f"Ada Lund said the ferry would sail again on Monday but {cue} the deal."
        report = with_statement(said(id, outlet, text, PLAIN[1]), "Ada Lund", cue, "the deal")
        told, silence = report.statements
        return replace(report, statements=(told, replace(silence, kind="silence")))

    found = compare(
        told("r1", "one.example", "made no mention of"), told("r2", "three.example", "gave no details about")
    )
    assert [len(point.versions) for point in found.points if point.kind == "statement"] == [2, 2]


def test_what_its_own_outlet_alone_has_told_nobody_misses_in_a_report():
    carrier = said("r1", "one.example", *PLAIN, published="2025-03-05")
    text = "Snow fell on Oslo and nobody minded it." + padding("r2")
    again = make_report(text, id="r2", outlet="one.example", published="2025-03-07")
    assert point_with(compare(carrier, again), "sail again").silent == ()
    other = said("r3", "three.example", *QUOTED, published="2025-03-06")
    assert point_with(compare(carrier, again, other), "sail again").silent == ("r2",)


def test_what_one_report_tells_and_another_gives_as_said_is_an_event():
    told = "The night ferry to Bergen lost its rudder near the lighthouse"
    report = make_report(f"{told} on a calm sea." + padding("r2"), id="r2", outlet="three.example")
    found = compare(said("r1", "one.example", f"{told}, Ada Lund said.", told), report)
    point = point_with(found, "rudder")
    assert (point.kind, [version.report for version in point.versions]) == ("event", ["r1", "r2"])


def test_sentences_of_one_utterance_are_one_point():
    first, second = "I was on the quay at dawn.", "My boots got wet and my dog ran off."

    def quoted(id, outlet, close):
        report = said(id, outlet, f"“{first} {second}” {close}", f"{first} {second}", who="Ada Lund")
        (statement,) = report.statements
        parts = words_of(report, first), words_of(report, second)
        middle = parts[1].start
        return replace(
            report,
            sentences=(Span(0, middle), Span(middle, report.text.index("\n")), *report.sentences[1:]),
            statements=(replace(statement, content=parts, quoted=parts),),
        )

    found = compare(
        quoted("r1", "one.example", "Ada Lund said."), quoted("r2", "three.example", "So Ada Lund said.")
    )
    assert [len(point.versions) for point in found.points if "quay" in point.summary.text] == [2]
    assert not [point for point in found.points if point.summary.text == second]


def test_one_speaker_on_two_things_about_one_ship_makes_two_points():
    found = compare(
        said("r1", "one.example", "Ada Lund said the Solveig was to blame.", "the Solveig was to blame"),
        said("r2", "three.example", "Ada Lund said the Solveig carried none.", "the Solveig carried none"),
    )
    assert len(point_with(found, "to blame").versions) == 1


def test_two_long_quotations_with_a_phrase_in_common_are_two_points():
    one = "They were made to go back to Bergen, where no ferry takes cattle, sheep or a single horse"
    other = "Anyone made to go back to Bergen will learn that lighthouse keepers have forgotten what sleep means"
    reports = [
        said(id, outlet, f"“{text},” read the letter. Ada Lund said so.", text, who="the letter", quoted=text)
        for id, outlet, text in (("r1", "one.example", one), ("r2", "three.example", other))
    ]
    assert len(point_with(compare(*reports), "cattle").versions) == 1


def test_a_relative_clause_is_told_by_its_sentence():
    text = "The harbour elected Per Holm, who said that the last night ferries would stop, and a new clerk."
    (point, *_) = compare(said("r1", "one.example", text, "the last night ferries would stop", who="who")).points
    assert point.summary.text == text


def test_a_sentence_is_printed_before_a_part_of_one():
    def crashed(id, outlet, text, words):
        report = make_report(text + padding(id), id=id, outlet=outlet, published="2025-03-04")
        report = with_actor(with_actor(report, "Ada Lund"), "Per Holm")
        return with_event(report, words, "OTHER", "removed", "Ada Lund", "Per Holm")

    part = "the sacking of harbour pilot Per Holm by Ada Lund over the rudder affair"
    whole = "Ada Lund sacked harbour pilot Per Holm over the rudder affair"
    found = compare(
        crashed("r1", "one.example", f"Nobody forgot {part}.", part),
        crashed("r2", "three.example", f"{whole}.", whole),
    )
    assert point_with(found, "sacked").summary.text == whole


def test_names_and_numbers_alone_make_no_point():
    reports = [
        make_report(f"Ada Lund Berg, 58.{padding(id)}", id=id, outlet=outlet)
        for id, outlet in (("r1", "one.example"), ("r2", "three.example"))
    ]
    assert not [point for point in compare(*reports).points if "Ada Lund Berg" in point.summary.text]


def test_background_makes_a_point_only_where_two_reports_carry_it():
    def before(id, outlet):
        words = "Ada Lund dismissed harbour pilot Per Holm over the rudder affair"
        report = make_report(words + "." + padding(id), id=id, outlet=outlet, published="2025-03-04")
        report = with_event(
            with_actor(with_actor(report, "Ada Lund"), "Per Holm"),
            words,
            "OTHER",
            "removed",
            "Ada Lund",
            "Per Holm",
        )
        return replace(report, events=(replace(report.events[0], auxiliary="historical"),))

    other = make_report("Snow fell on Oslo." + padding("r3"), id="r3", outlet="two.example")
    alone = compare(before("r1", "one.example"), other)
    assert not [point for point in alone.points if "dismissed" in point.summary.text]
    both = compare(before("r1", "one.example"), before("r2", "three.example"))
    assert len(point_with(both, "dismissed").versions) == 2


def test_a_sentence_is_dated_by_its_only_date():
    report = make_report("The ferry sailed on 3 March 2025 in thick fog." + padding("r1"), id="r1")
    day = Time(words=words_of(report, "3 March 2025"), kind="date", value="2025-03-03", tense="past")
    entries = compare(replace(report, times=(day,))).timeline
    assert [entry.when.start for entry in entries] == ["2025-03-03"]


def test_one_report_alone_is_not_measured():
    (point, *_) = compare(said("r1", "one.example", *PLAIN)).points
    assert point.standing == "unmeasured"


def test_nothing_is_printed_that_is_not_in_a_report():
    reports = [said("r1", "one.example", *PLAIN), said("r2", "three.example", *QUOTED)]
    texts = {report.id: report.text for report in reports}
    found = compare(*reports)
    shown = [point.summary for point in found.points]
    shown += [version.words for point in found.points for version in point.versions]
    shown += [evidence for entry in found.synopsis for evidence in entry.evidence]
    assert all(texts[words.report][words.start : words.end] == words.text for words in shown)
    assert all(any(entry.text in text for text in texts.values()) for entry in found.synopsis)
    assert found.title in " ".join(texts.values())


def test_the_order_of_reports_changes_nothing():
    reports = [
        said("r1", "one.example", *PLAIN),
        said("r2", "three.example", *QUOTED),
        make_report("Ada Lund said nothing of the ferry." + padding("r3"), id="r3", outlet="two.example"),
    ]
    expected = compare(*reports)
    assert all(compare(*order) == expected for order in permutations(reports))
    assert words_of(reports[0], "Ada Lund").start == 0


def test_two_days_of_one_sentence_are_two_entries_of_the_timeline():
    text = "The League met Borduria in Klow on March 3 and will meet Borduria again in Klow on March 9."
    report = with_actor(with_actor(make_report(text + padding("r1"), id="r1"), "The League"), "Borduria")
    first = with_event(report, text[: text.index(" and")], "CONSULT", "meet", "The League", "Borduria")
    both = with_event(first, text[:-1], "CONSULT", "meet", "The League", "Borduria")
    days = ("2025-03-03", "2025-03-09")
    dated = tuple(
        replace(event, when=When(start=day, end=day, precision="day", basis="stated"))
        for event, day in zip(both.events, days, strict=True)
    )
    found = compare(replace(both, events=dated), make_report("Nothing else." + padding("r2"), id="r2"))
    assert [entry.when.start for entry in found.timeline] == list(days)


def test_a_statement_that_tells_of_a_day_is_dated_by_what_it_tells():
    text = "Borduria shelled the harbour of Klow on March 3, Ada Lund said."
    told = text[: text.index(", Ada")]
    report = with_actor(with_actor(said("r1", "one.example", text, told), "Borduria"), "Klow")
    day = When(start="2025-03-03", end="2025-03-03", precision="day", basis="stated")
    (event,) = with_event(report, told, "ASSAULT", None, "Borduria", "Klow").events
    inside = replace(event, statement=report.statements[0].id, when=day)
    other = make_report("Nothing else." + padding("r2"), id="r2")
    (entry,) = compare(replace(report, events=(inside,)), other).timeline
    assert (entry.when, entry.evidence[0].text.rstrip(".")) == (day, text.rstrip("."))
    background = replace(inside, auxiliary="historical")
    assert compare(replace(report, events=(background,)), other).timeline == ()


def test_what_one_says_that_another_says_contradicts_nobody():
    heard = "“I hear them say that Borduria does not back Syldavia,” Ada Lund said."
    report = with_actor(with_actor(make_report(heard + padding("r1"), id="r1"), "Borduria"), "Syldavia")
    report = with_statement(with_actor(report, "Ada Lund"), "Ada Lund", "said", heard[1:-17], quoted=heard[1:-17])
    report = with_event(report, "Borduria does not back Syldavia", "SUPPORT", None, "Borduria", "Syldavia")
    denied = replace(report, events=(replace(report.events[0], status="negated"),))
    own = with_actor(
        with_actor(make_report("Borduria does back Syldavia." + padding("r2"), id="r2"), "Borduria"), "Syldavia"
    )
    found = compare(
        denied, with_event(own, "Borduria does back Syldavia", "SUPPORT", None, "Borduria", "Syldavia")
    )
    assert [point for point in found.points if point.standing == "disputed"] == []


def test_a_stroke_is_nothing_that_a_report_says():
    found = compare(make_report("|\n\nThe ferry sank off Klow." + padding("r1"), id="r1"))
    assert [point.summary.text for point in found.points if "|" in point.summary.text] == []


def plain(id, outlet, text):
    return make_report(text + padding(id), id=id, outlet=f"{outlet}.example", published="2025-03-04")


def test_a_clause_of_one_report_and_a_sentence_of_another_are_one_point():
    found = compare(
        plain("r1", "one", "The mayor went home early after the ferry struck the old stone bridge."),
        plain("r2", "three", "The ferry struck the old stone bridge."),
    )
    point = point_with(found, "struck")
    assert [version.words.text for version in point.versions] == [
        "the ferry struck the old stone bridge",
        "The ferry struck the old stone bridge.",
    ]


def test_a_sentence_with_hardly_a_word_in_common_is_another_point():
    found = compare(
        plain("r1", "one", "Ada Lund signed the long treaty of the river towns in a hall full of flags."),
        plain("r2", "three", "A treaty with the river people is a thing old Ada Lund never cared to speak of."),
    )
    assert all(len(point.versions) == 1 for point in found.points)


def test_a_number_given_alike_is_a_point_where_nothing_else_tells_it():
    def counted(id, outlet, text, words):
        return with_figure(plain(id, outlet, text), words, 40, "boats", unit=None)

    found = compare(
        counted("r1", "one", "The harbour was closed and 40 boats lay outside.", "40 boats"),
        counted("r2", "three", "At noon there were 40 boats at anchor off the closed mole.", "40 boats"),
    )
    (point,) = [point for point in found.points if len(point.versions) > 1]
    assert (point.kind, point.standing) == ("figure", "corroborated")


def test_that_one_was_not_banned_denies_no_ban_of_others():
    def banned(id, outlet, text, words, whom, status):
        report = with_actor(with_actor(plain(id, outlet, text), "Hald", kind="organisation"), whom)
        report = with_event(report, words, "SANCTION", "discontinue", "Hald", whom)
        return replace(report, events=(replace(report.events[0], status=status),))

    words = "Hald banned Ada Lund from its market halls", "Hald has not banned {} from its market halls"
    one = banned("r1", "one", f"{words[0]}.", words[0], "Ada Lund", "happened")
    for whom, kinds in (("Per Holm", []), ("Ada Lund", ["contradiction"])):
        other = banned("r2", "three", f"{words[1].format(whom)}.", words[1].format(whom), whom, "negated")
        found = compare(one, other)
        status = [d.kind for point in found.points for d in point.differences if d.attribute == "status"]
        assert status == kinds


SHORT = "A pilot saw two lamps go out on the breakwater."
TOLD_OTHERWISE = "The lamps of the breakwater were dark, the harbour pilot says."


def test_what_two_reports_tell_in_other_words_is_one_point_where_nothing_else_is_as_near():
    found = compare(plain("r1", "one", SHORT), plain("r2", "three", TOLD_OTHERWISE))
    assert len(point_with(found, "lamps").versions) == 2


def test_of_two_that_are_as_near_to_it_neither_is_the_same():
    other = "The pilot praised the lamps of the old breakwater."
    found = compare(plain("r1", "one", SHORT), plain("r2", "three", f"{TOLD_OTHERWISE}\n\n{other}"))
    assert len(point_with(found, "two lamps").versions) == 1


def agreed(id, outlet, text, conditions, evidence):
    report = with_actor(plain(id, outlet, text), "Ada Lund")
    name = words_of(report, "the timetable")
    position = Position(
        id=f"{id}p",
        report=id,
        holder=next(actor.id for actor in report.actors),
        proposal=Proposal(id="timetable", name="timetable", words=name),
        stance="accepts on conditions",
        conditions=tuple(words_of(report, condition) for condition in conditions),
        when=None,
        via=(),
        evidence=(words_of(report, evidence),),
    )
    return replace(report, positions=(position,))


def test_each_condition_is_a_point_beside_the_stance():
    found = compare(
        agreed(
            "r1",
            "one",
            "Ada Lund took the timetable on condition that the night boat is kept and that the fares stay low.",
            ["on condition that the night boat is kept", "that the fares stay low"],
            "Ada Lund took the timetable on condition that the night boat is kept and that the fares stay low",
        ),
        agreed(
            "r2",
            "three",
            "Ada Lund accepts the timetable if the night boat is kept.",
            ["if the night boat is kept"],
            "Ada Lund accepts the timetable if the night boat is kept",
        ),
    )
    told = {
        tuple(version.words.text for version in point.versions)
        for point in found.points
        if point.kind == "position"
    }
    assert ("on condition that the night boat is kept", "if the night boat is kept") in told
    assert not any("that the fares stay low" in words for words in told)  # the stance is printed with it
    assert any(len(words) == 2 and all("timetable" in one for one in words) for words in told)


def test_of_two_quotations_in_one_sentence_other_reports_may_carry_one():
    text = "Ada Lund called the ferry “a sound and steady ship” and its crew “the bravest people on this coast”."
    both = text.removeprefix("Ada Lund called ").removesuffix(".")
    report = with_actor(make_report(text + padding("r1"), id="r1", outlet="one.example"), "Ada Lund")
    report = with_statement(report, "Ada Lund", "called", both)
    quoted = tuple(
        words_of(report, words) for words in ("a sound and steady ship", "the bravest people on this coast")
    )
    report = replace(report, statements=(replace(report.statements[0], quoted=quoted),))
    ship, crew = "It is a sound and steady ship", "They are the bravest people on this coast"
    found = compare(
        report,
        said("r2", "two.example", f"“{ship}”, Ada Lund said.", ship, quoted=ship),
        said("r3", "three.example", f"“{crew}”, Ada Lund said.", crew, quoted=crew),
    )
    assert [version.report for version in point_with(found, ship).versions] == ["r1", "r2"]
    assert [version.report for version in point_with(found, crew).versions] == ["r1", "r3"]


def test_a_lead_that_is_printed_twice_is_one_point_and_what_a_site_says_of_itself_is_none():
    lead = "The ferry struck the bridge of Klow in the night."
    site = "Source KlowPress and agencies"
    link = "https://t.example/ferry1 Ada Lund (@adalund)"
    told = f"{lead}\n{lead[:-1]} our correspondent saw.\n{site}\n{link}\nNothing else happened."
    one = make_report(told, id="r1")
    found = compare(
        one, make_report("Nothing of the sort was seen." + padding("r2"), id="r2", outlet="two.example")
    )
    told = [point.summary.text for point in found.points if point.versions[0].report == "r1"]
    assert len([text for text in told if "ferry" in text]) == 1
    assert site not in told
    assert link not in told


def test_a_stance_told_of_two_days_stands_on_each_with_its_own_words():
    def taken(id, outlet, text, day, words, stance):
        report = agreed(id, outlet, text, [], text.rstrip("."))
        (position,) = report.positions
        when = When(
            start=day, end=day, precision="day", basis="stated", words=words_of(report, words) if words else None
        )
        return replace(report, positions=(replace(position, stance=stance, when=when),))

    found = compare(
        taken(
            "r1",
            "one",
            "Ada Lund would not answer on the timetable on Tuesday.",
            "2025-03-04",
            "Tuesday",
            "silent",
        ),
        taken(
            "r2", "three", "On Wednesday Ada Lund rejected the timetable.", "2025-03-05", "Wednesday", "rejects"
        ),
    )
    told = {entry.when.start: [words.text for words in entry.evidence] for entry in found.timeline if entry.placed}
    assert told == {
        "2025-03-04": ["Ada Lund would not answer on the timetable on Tuesday"],
        "2025-03-05": ["On Wednesday Ada Lund rejected the timetable"],
    }


def test_two_reports_have_in_common_what_a_third_beside_them_shows():
    first, then = (
        "The ferry will sail again on Monday",
        "whether or not the inspectors have finished with her hull",
    )
    half = said("r1", "one.example", f"“{first},” Ada Lund said.", first, quoted=f"{first},")
    whole = said(
        "r2", "two.example", f"“{first}, {then},” Ada Lund said.", f"{first}, {then}", quoted=f"{first}, {then},"
    )
    rest = said("r3", "three.example", f"She would sail “{then},” Ada Lund said.", then, quoted=f"{then},")
    held = {report.id: report for report in (half, whole, rest)}
    members = tuple(Membership(report=id, reason="") for id in ("r1", "r3"))
    pair = Story(id="t1", members=members, copies=copies((half, rest)))

    def carried(found):
        return [{version.report for version in point.versions} for point in found.points]

    assert {"r1", "r3"} not in carried(dossier(pair, held, OUTLETS))
    found = dossier(pair, held, OUTLETS, beside=["r2"])
    assert {"r1", "r3"} in carried(found)
    assert {words.report for actor in found.actors for words in actor.mentions} == {"r1", "r3"}
    assert {report for voice in found.voices for report in voice.reports} == {"r1", "r3"}
