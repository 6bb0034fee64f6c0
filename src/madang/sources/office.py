"""The person in a label that minutes write with an office: `위원장 최민희`, `김현 위원`, `증인 김홍일`."""

import re

from madang.sources.sheet import same_label

_PERSON = re.compile(r"[가-힣]{2,4}")
_WRITTEN = """
위원장 위원 의원 의장 간사 장관 차관 처장 청장 국장 실장 단장 과장 팀장 부장 원장
소장 관장 센터장 본부장 사무국장 사장 이사장 이사 대표 회장 총장 시장 군수 구청장
도지사 사무관 담당관 기획관 조정관 주무관 교수 변호사 증인 참고인 진술인 전문위원
직무대행 직무대리 대행 대리
"""
_OFFICES = tuple(_WRITTEN.split())


def person_in(label: str) -> str:
    """The name of the person alone where a label is an office and a name, in either order; else the label itself.

    Only names in Hangul are told from offices; `Mr Khan` stays as it is.
    """
    words = same_label(label).split()
    if len(words) < 2:
        return same_label(label)
    if len(words) == 2 and words[1] in _OFFICES and _name(words[0]):
        return words[0]
    if words[-2].endswith(_OFFICES) and _name(words[-1]):
        return words[-1]
    return same_label(label)


def _name(word: str) -> bool:
    return _PERSON.fullmatch(word) is not None and word not in _OFFICES
