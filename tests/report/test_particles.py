"""Particles agree with the sound a word ends in."""

import pytest

from madang.report.particles import eul, eun, gwa, i, ida, ro


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("나루복지연대", "나루복지연대는"),
        ("샛강마을넷", "샛강마을넷은"),
        ("Haeun", "Haeun은"),
        ("Grace", "Grace는"),
        ("SOL", "SOL은"),
        ("WHO", "WHO는"),
        ("2019", "2019는"),
        ("2018", "2018은"),
        ("2010", "2010은"),
        ("나루복지연대(SOL)", "나루복지연대(SOL)는"),
        ("‘형성’", "‘형성’은"),
    ],
)
def test_the_topic_particle_follows_the_last_sound(word: str, expected: str) -> None:
    assert eun(word) == expected


def test_each_particle_has_its_two_forms() -> None:
    after_vowel = [particle("구청사") for particle in (i, eul, gwa, ro, ida)]
    after_consonant = [particle("구청") for particle in (i, eul, gwa, ro, ida)]

    assert after_vowel == ["구청사가", "구청사를", "구청사와", "구청사로", "구청사다"]
    assert after_consonant == ["구청이", "구청을", "구청과", "구청으로", "구청이다"]


def test_a_closing_rieul_takes_the_short_form_of_ro() -> None:
    assert [ro("서울"), ro("Seoul"), ro("7")] == ["서울로", "Seoul로", "7로"]
