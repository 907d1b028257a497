from rashomon.export.parts.offices import fullest


def test_of_two_forms_of_one_office_the_first_stays():
    assert fullest(("Norway's harbour minister", "Norwegian Harbour Minister")) == ("Norway's harbour minister",)
    assert fullest(("British Prime Minister", "UK Prime Minister", "mayor")) == ("British Prime Minister", "mayor")
    assert fullest(("spokesman for the guard", "guard spokeswoman")) == ("spokesman for the guard",)
    assert fullest(("Sen.", "senator")) == ("Sen.",)


def test_the_form_that_names_the_state_says_more_however_short_its_name():
    assert fullest(("President", "US President")) == ("US President",)
    assert fullest(("Foreign Ministry spokesperson", "Danish Foreign Ministry spokesman")) == (
        "Danish Foreign Ministry spokesman",
    )


def test_another_office_is_no_fuller_form():
    assert fullest(("president", "vice president")) == ("president", "vice president")
    assert fullest(("mayor", "former mayor")) == ("mayor", "former mayor")
    assert fullest(("Danish minister", "Swedish minister")) == ("Danish minister", "Swedish minister")
