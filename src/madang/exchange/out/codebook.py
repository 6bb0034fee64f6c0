"""The codebook as a table and as a Word document, in both languages."""

from collections.abc import Iterator

from madang.analysis.corpus import Corpus
from madang.base.bilingual import Bilingual
from madang.coding.code import Code
from madang.exchange.cells import clean
from madang.exchange.out import word

COLUMNS = (
    "key", "parent", "kind", "name_ko", "name_en", "definition_ko", "definition_en", "include_ko", "include_en",
    "exclude_ko", "exclude_en", "example_ko", "example_en", "origin", "colour", "codings",
)  # fmt: skip
_TEXTS: tuple[tuple[str, Bilingual], ...] = (
    ("definition", Bilingual("뜻", "Definition")),
    ("include", Bilingual("쓸 때", "When to use")),
    ("exclude", Bilingual("쓰지 않을 때", "When not to use")),
    ("example", Bilingual("보기", "Example")),
)
TITLE = Bilingual("코드북", "Codebook")


def codebook(corpus: Corpus) -> Iterator[tuple[object, ...]]:
    """One row a code, in the order of the tree; `codings` says how often it is applied."""
    counts: dict[str, int] = {}
    for coding in corpus.codings.values():
        counts[coding.code] = counts.get(coding.code, 0) + 1
    keys = {code.id: code.key for code in corpus.codebook.codes}
    for code, _ in tree(corpus):
        texts = (getattr(code, field) for field in ("name", "definition", "include", "exclude", "example"))
        both = [words for text in texts for words in (text.ko, text.en)]
        parent = keys[code.parent] if code.parent else ""
        yield (code.key, parent, code.kind.value, *both, code.origin, code.colour, counts.get(code.id, 0))


def tree(corpus: Corpus, parent: Code | None = None, depth: int = 0) -> Iterator[tuple[Code, int]]:
    """The codes as the tree has them, each with its depth from 0."""
    for code in corpus.codebook.children(parent.id if parent else None):
        yield code, depth
        yield from tree(corpus, code, depth + 1)


def codebook_docx(corpus: Corpus, language: str) -> bytes:
    """The codebook as a Word document: a heading a code, its texts in both languages, `language` first."""
    document = word.new(TITLE.said(language), language)
    document.add_heading(TITLE.said(language), 0)
    for code, depth in tree(corpus):
        document.add_heading(clean(_named(code.name, language)), min(depth + 1, 6))
        document.add_paragraph(clean(code.key)).runs[0].italic = True
        for field, head in _TEXTS:
            text: Bilingual = getattr(code, field)
            for each in _languages(language):
                words = getattr(text, each)
                if words and words != "—":
                    paragraph = document.add_paragraph()
                    paragraph.add_run(f"{head.said(each)}: ").bold = True
                    paragraph.add_run(clean(words))
    return word.packed(document)


def _named(name: Bilingual, language: str) -> str:
    first, other = name.said(language), name.said("en" if language == "ko" else "ko")
    return first if first == other else f"{first} / {other}"


def _languages(first: str) -> tuple[str, str]:
    return ("ko", "en") if first == "ko" else ("en", "ko")
