"""The numbers of agreement for scripts: JSON and CSV."""

import csv
from pathlib import Path
from typing import Any

from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.jackknife import Interval
from madang.analysis.between_coders.gamma_over import GammaOver
from madang.analysis.between_coders.measured import Measured
from madang.analysis.between_coders.numbers import CodeAgreement, Numbers
from madang.analysis.corpus import Corpus
from madang.base.ids import CoderId


def coder_name(corpus: Corpus, coder: CoderId) -> str:
    """The name of a coder."""
    return corpus.coders[coder].name if coder in corpus.coders else coder


def plain(corpus: Corpus, found: Numbers, rows: list[CodeAgreement], whole: GammaOver | None) -> dict[str, Any]:
    """Everything that was asked, for `--json`."""
    return {
        "coders": [coder_name(corpus, each) for each in found.ground.coders],
        "sources": [corpus.sources[each].name for each in found.ground.sources],
        "share_of_text": found.share,
        "case_unit": found.cases.unit.value,
        "cases": found.cases_compared,
        "unit": found.asked.unit.value,
        "measure": found.asked.measure,
        "codes": [
            {
                "code": corpus.codebook.code(each.code).key,
                "codings": list(each.codings),
                "cases": _measured_plain(each.cases),
                "text": _measured_plain(each.text),
                "spans": None
                if each.matched is None
                else {
                    "matched": each.matched.pairs,
                    "first_only": each.matched.first_only,
                    "second_only": each.matched.second_only,
                },
            }
            for each in rows
        ],
        "whole": {
            "cases": _value_plain(found.whole.cases, found.whole.cases_interval),
            "text": _value_plain(found.whole.text, found.whole.text_interval),
            "gamma": None if whole is None else _gamma_plain(corpus, whole),
        },
        "pairs": [
            {
                "coders": [coder_name(corpus, each.first), coder_name(corpus, each.second)],
                "sources": each.documents,
                "cases": each.cases.value,
                "text": each.text.value,
                "matched": each.matched,
                "unmatched": each.unmatched,
            }
            for each in found.pairs
        ],
        "by_source": {corpus.sources[source].name: value.value for source, value in found.by_source},
        "fields": [
            {
                "field": each.field,
                **_value_plain(each.value, each.interval),
                "passages": each.passages,
                "agreeing": each.agreeing,
            }
            for each in found.fields
        ],
    }


def _measured_plain(found: Measured) -> dict[str, Any]:
    split = found.split
    cells = None if split is None else [split.both, split.first_only, split.second_only, split.neither]
    return {**_value_plain(found.value, found.interval), "n": found.documents, "both_first_second_neither": cells}


def _value_plain(value: Coefficient, interval: Interval) -> dict[str, Any]:
    return {
        "value": value.value,
        "reason": value.reason.en if value.reason else None,
        "low": interval.low,
        "high": interval.high,
        "no_interval": interval.reason.en if interval.reason else None,
    }


def _gamma_plain(corpus: Corpus, found: GammaOver) -> dict[str, Any]:
    return {
        "value": found.value,
        "low": found.interval.low,
        "high": found.interval.high,
        "at_least": found.at_least,
        "at_most": found.at_most,
        "category": found.category,
        "by_code": {corpus.codebook.code(code).key: value for code, value in found.by_code.items()},
        "alpha": found.unlike.alpha,
        "beta": found.unlike.beta,
        "samples": found.samples,
        "sampling_error": found.sampling_error,
        "by_source": {corpus.sources[each.source].name: each.value for each in found.texts},
        "reason": found.reason.en if found.reason else None,
    }


def write_csv(out: Path, corpus: Corpus, found: Numbers, rows: list[CodeAgreement]) -> None:
    """The table of codes as a file that Excel opens as it is."""
    level = ("value", "low", "high", "n", "both", "first_only", "second_only", "neither", "reason")
    header = ["code", *(coder_name(corpus, each) for each in found.ground.coders)]
    header += [f"{where}_{name}" for where in ("cases", "text") for name in level]
    # Excel takes a table for Latin letters unless it begins with this mark.
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for each in rows:
            key = corpus.codebook.code(each.code).key
            writer.writerow([key, *each.codings, *_cells(each.cases), *_cells(each.text)])


def _cells(found: Measured) -> list[object]:
    split, value, interval = found.split, found.value, found.interval
    four = [None] * 4 if split is None else [split.both, split.first_only, split.second_only, split.neither]
    return [value.value, interval.low, interval.high, found.documents, *four, value.reason.en if value.reason else None]
