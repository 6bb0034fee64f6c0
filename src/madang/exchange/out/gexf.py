"""The network of organisations for Gephi (GEXF 1.3): one edge a statement."""

from typing import Any

from lxml import etree

from madang.analysis.corpus import Corpus
from madang.analysis.network import Arrow, network
from madang.exchange.cells import clean

_SPACE = "http://gexf.net/1.3"
_SPACES: Any = {None: _SPACE}
_NODE = ("ko", "en", "side", "kind")
_EDGE = ("codes", "stance", "perspective", "episode")


def gexf(corpus: Corpus) -> bytes:
    """The directed multigraph of agreed statements, organisation to organisation."""
    root = etree.Element(f"{{{_SPACE}}}gexf", version="1.3", nsmap=_SPACES)
    graph = _under(root, "graph", mode="static", defaultedgetype="directed")
    for domain, names in (("node", _NODE), ("edge", _EDGE)):
        attributes = _under(graph, "attributes", **{"class": domain})
        for name in names:
            _under(attributes, "attribute", id=name, title=name, type="string")
    found = network(corpus)
    nodes, edges = _under(graph, "nodes"), _under(graph, "edges")
    for id_ in found.nodes:
        each = corpus.organisations[id_]
        node = _under(nodes, "node", id=id_, label=each.name("ko"))
        _values(node, {"ko": each.ko, "en": each.en, "side": each.side.value, "kind": each.kind})
    for arrow in found.arrows:
        _edge(corpus, edges, arrow)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _edge(corpus: Corpus, edges: etree._Element, arrow: Arrow) -> None:
    edge = _under(edges, "edge", id=arrow.statement, source=arrow.teller, target=arrow.about)
    number = arrow.stance.number
    if number is not None:
        edge.set("label", {-1: "−", 0: "0", 1: "+"}[number])
    _values(
        edge,
        {
            "codes": " ".join(arrow.codes),
            "stance": arrow.stance.value,
            "perspective": arrow.perspective.value,
            "episode": corpus.episodes[arrow.episode].name.said("ko") if arrow.episode else "",
        },
    )


def _values(element: etree._Element, values: dict[str, str]) -> None:
    held = _under(element, "attvalues")
    for name, value in values.items():
        if value:
            _under(held, "attvalue", **{"for": name, "value": clean(value)})


def _under(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_SPACE}}}{tag}")
    for name, value in attributes.items():
        element.set(name, clean(value))
    return element
