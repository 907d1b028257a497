from rashomon.clean.days.dates import dates, weekday


def test_dates_of_a_text_stand_where_their_words_do() -> None:
    text = "The weir was closed on 4 March 2025 and again in May 2025, by an order of 2025."
    found = [(text[one.start : one.end], one.iso, one.known_to) for one in dates(text)]
    assert found == [("4 March 2025", "2025-03-04", "day"), ("May 2025", "2025-05", "month")]


def test_a_weekday_tells_which_of_two_numbers_is_the_day() -> None:
    (found,) = dates("Tuesday, 03/04/2025")
    assert (found.iso, found.trouble) == ("2025-03-04", "")


def test_weekdays_count_in_full_only() -> None:
    assert weekday("They met on Monday in the sun and sat until Friday") == {0, 4}
