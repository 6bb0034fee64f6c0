"""The network of organisations as GraphML: one edge a statement."""

from typing import Any

from lxml import etree

from madang.analysis.corpus import Corpus
from madang.analysis.network import Arrow, network

_NODE = ("ko", "en", "side", "kind")
_EDGE = ("codes", "stance", "perspective", "episode")
_SPACES: Any = {None: "http://graphml.graphdrawing.org/xmlns"}


def graphml(corpus: Corpus) -> bytes:
    """The directed multigraph of agreed statements, organisation to organisation."""
    root = etree.Element("graphml", nsmap=_SPACES)
    for domain, names in (("node", _NODE), ("edge", _EDGE)):
        for name in names:
            attributes = {"id": f"{domain}_{name}", "for": domain, "attr.name": name, "attr.type": "string"}
            etree.SubElement(root, "key", attributes)
    graph = etree.SubElement(root, "graph", edgedefault="directed")
    found = network(corpus)
    for node in found.nodes:
        each = corpus.organisations[node]
        _element(graph, "node", {"id": node}, {"ko": each.ko, "en": each.en, "side": each.side, "kind": each.kind})
    for arrow in found.arrows:
        _edge(corpus, graph, arrow)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _edge(corpus: Corpus, graph: etree._Element, arrow: Arrow) -> None:
    episode = corpus.episodes[arrow.episode].name.said("en") if arrow.episode else ""
    ends = {"id": arrow.statement, "source": arrow.teller, "target": arrow.about}
    values = {
        "codes": " ".join(arrow.codes),
        "stance": arrow.stance.value,
        "perspective": arrow.perspective.value,
        "episode": episode,
    }
    _element(graph, "edge", ends, values)


def _element(graph: etree._Element, tag: str, attributes: dict[str, str], values: dict[str, str]) -> None:
    element = etree.SubElement(graph, tag, attributes)
    for name, value in values.items():
        if value:
            etree.SubElement(element, "data", key=f"{tag}_{name}").text = value
