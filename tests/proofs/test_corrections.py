"""The short form of `python -m proofs corrections`."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from proofs.corrections import case


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_passage_vanishes_or_covers_other_words_unlisted(data: st.DataObject) -> None:
    case(data)
