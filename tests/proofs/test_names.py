"""Hidden names, in the short form of their proof."""

from proofs.names_sealed import sealed_project

from proofs import names


def test_no_name_is_left_in_sentences_and_every_particle_agrees() -> None:
    names.sentences(250, seed=3)


def test_words_that_look_like_names_are_left_alone() -> None:
    wrong, asked = names.false_replacements(200, seed=5)

    assert wrong <= 0.005 * asked


def test_a_sealed_project_holds_no_hidden_name_in_any_encoding_and_is_restored() -> None:
    assert sealed_project(1) > 50
