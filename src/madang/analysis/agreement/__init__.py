"""How far coders agree: measures on plain data, usable without a project.

    from madang.analysis import agreement

    rated = agreement.ratings([["a", "a"], ["a", "b"], ["b", "b"]])     # units by coders
    agreement.alpha(rated).value

    text = agreement.continuum({"Haeun": [(0, 20, "trust")], "Minjae": [(2, 20, "trust")]}, length=300)
    agreement.gamma(text).value

Each measure is in a module of its own, with its paper. Where there is no value, `reason` says why.
"""

from madang.analysis.agreement.alignment import Alignment, best_alignment
from madang.analysis.agreement.alpha import alpha
from madang.analysis.agreement.alpha_sets import alpha_sets, jaccard, masi
from madang.analysis.agreement.alpha_u import alpha_u
from madang.analysis.agreement.boundaries import boundary_similarity
from madang.analysis.agreement.brennan_prediger import brennan_prediger
from madang.analysis.agreement.coefficient import Coefficient
from madang.analysis.agreement.cohen import cohen
from madang.analysis.agreement.conger import conger
from madang.analysis.agreement.dissimilarity import Dissimilarity, family_distance
from madang.analysis.agreement.distances import Level
from madang.analysis.agreement.fleiss import fleiss
from madang.analysis.agreement.gamma import Gamma, gamma
from madang.analysis.agreement.gwet import gwet
from madang.analysis.agreement.jackknife import Interval, jackknife
from madang.analysis.agreement.marked import Marked, marked, marked_units, together
from madang.analysis.agreement.on_text import TEXT_MEASURES, text_alpha
from madang.analysis.agreement.other_tools import Split, other_tools
from madang.analysis.agreement.percent import percent
from madang.analysis.agreement.ratings import Ratings, ratings, ratings_of_array
from madang.analysis.agreement.scott import scott
from madang.analysis.agreement.shifted import Document, Shifted, shift_test
from madang.analysis.agreement.span_f1 import any_overlap, exact, share_in_common, span_f1
from madang.analysis.agreement.spans import Continuum, Span, continuum
from madang.analysis.agreement.u_family import UAlpha, u_alpha
from madang.analysis.agreement.weights import Weights

__all__ = [
    "TEXT_MEASURES",
    "Alignment",
    "Coefficient",
    "Continuum",
    "Dissimilarity",
    "Document",
    "Gamma",
    "Interval",
    "Level",
    "Marked",
    "Ratings",
    "Shifted",
    "Span",
    "Split",
    "UAlpha",
    "Weights",
    "alpha",
    "alpha_sets",
    "alpha_u",
    "any_overlap",
    "best_alignment",
    "boundary_similarity",
    "brennan_prediger",
    "cohen",
    "conger",
    "continuum",
    "exact",
    "family_distance",
    "fleiss",
    "gamma",
    "gwet",
    "jaccard",
    "jackknife",
    "marked",
    "marked_units",
    "masi",
    "other_tools",
    "percent",
    "ratings",
    "ratings_of_array",
    "scott",
    "share_in_common",
    "shift_test",
    "span_f1",
    "text_alpha",
    "together",
    "u_alpha",
]
