"""The statement table and the network, from a small corpus."""

import csv
import io

from lxml import etree

from builders import a_corpus
from madang.analysis.corpus import Corpus
from madang.exchange.graphml import graphml
from madang.exchange.tables import COLUMNS, statements_csv

TOLD = """
    A > G: BAR.mistrust - @e1 blame=other_side
    G > A: BAR.mistrust - blame=other_side
    G > A: ROL.partner +
"""


def rows(corpus: Corpus) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(statements_csv(corpus))))


def edges(corpus: Corpus) -> list[tuple[str, str]]:
    root = etree.fromstring(graphml(corpus))
    return [(edge.get("source", ""), edge.get("target", "")) for edge in root.iter("{*}edge")]


def test_every_statement_is_a_row() -> None:
    assert [row["statement"] for row in rows(a_corpus(TOLD))] == ["s000", "s001", "s002"]


def test_a_row_says_who_speaks_for_whom_about_whom() -> None:
    row = rows(a_corpus(TOLD))[0]

    assert (row["organisation"], row["side"], row["about"], row["codes"]) == ("A", "civic", "G", "BAR.mistrust")


def test_a_row_carries_every_field_of_its_statement() -> None:
    row = rows(a_corpus(TOLD))[0]

    assert (row["stance"], row["blame"], row["perspective"]) == ("-1", "other_side", "own")


def test_the_table_names_its_columns() -> None:
    assert tuple(rows(a_corpus(TOLD))[0]) == COLUMNS


def test_every_statement_is_an_arrow_of_the_network() -> None:
    assert sorted(edges(a_corpus(TOLD))) == [("A", "G"), ("G", "A"), ("G", "A")]


def test_the_network_is_the_same_whatever_the_order() -> None:
    assert graphml(a_corpus(TOLD)) == graphml(a_corpus(TOLD))
