"""REFI-QDA 1.0 as a table: which attributes an element has, and which children in which order.

A word a line: `guid!` an attribute that must be there, `color:rgb` one with a type. Children: `X?` at most one,
`X*` any number, `X+` at least one, `X` exactly one; `A|B` either kind, mixed. Elements whose children differ by
place have a type name of their own (`Representation=Text` is of the type Text).
"""

from dataclasses import dataclass
from functools import cache

_MADE = "creatingUser:guid creationDateTime:time modifyingUser:guid modifiedDateTime:time"
_FILE = f"guid! name path currentPath {_MADE}"
_MARKED = "Coding* NoteRef*"
_REST = "Coding* NoteRef* VariableValue*"
_MADE_GUID = "creatingUserGUID:guid creationDateTime:time modifyingUserGUID:guid modifiedDateTime:time"
_BOX = "firstX!:number firstY!:number secondX:number secondY:number"
_TARGET = ("targetGUID!", "")

_TABLE: dict[str, tuple[str, str]] = {
    "Project": (
        f"name! origin basePath {_MADE_GUID}",
        "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*",
    ),
    "Users": ("", "User+"),
    "User": ("guid! name id", ""),
    "CodeBook": ("", "Codes"),
    "Codes": ("", "Code+"),
    "Code": ("guid! name! isCodable!:truth color:rgb", "Description? NoteRef* Code*"),
    "Variables": ("", "Variable+"),
    "Variable": ("guid! name! typeOfVariable!:kind", "Description?"),
    "VariableValue": (
        "",
        "VariableRef TextValue? BooleanValue? IntegerValue? FloatValue? DateValue? DateTimeValue?",
    ),
    "Cases": ("", "Case+"),
    "Case": ("guid! name", "Description? CodeRef* VariableValue* SourceRef* SelectionRef*"),
    "Sources": ("", "TextSource=Text|PictureSource|PDFSource|AudioSource|VideoSource+"),
    "Text": (
        f"guid! name richTextPath plainTextPath {_MADE}",
        f"Description? PlainTextContent? PlainTextSelection* {_REST}",
    ),
    "PlainTextSelection": (
        f"guid! name startPosition!:number endPosition!:number {_MADE}",
        f"Description? {_MARKED}",
    ),
    "PictureSource": (_FILE, f"Description? TextDescription=Text? PictureSelection* {_REST}"),
    "PictureSelection": (
        f"guid! name firstX!:number firstY!:number secondX!:number secondY!:number {_MADE}",
        f"Description? {_MARKED}",
    ),
    "PDFSource": (_FILE, f"Description? PDFSelection* Representation=Text? {_REST}"),
    "PDFSelection": (
        f"guid! name page!:number firstX!:number firstY!:number secondX!:number secondY!:number {_MADE}",
        f"Description? Representation=Text? {_MARKED}",
    ),
    "AudioSource": (_FILE, f"Description? Transcript* AudioSelection=Stretch* {_REST}"),
    "VideoSource": (_FILE, f"Description? Transcript* VideoSelection=Stretch* {_REST}"),
    "Stretch": (f"guid! name begin!:number end!:number {_MADE}", f"Description? {_MARKED}"),
    "Transcript": (
        f"guid! name richTextPath plainTextPath {_MADE}",
        "Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*",
    ),
    "TranscriptSelection": (f"guid! name fromSyncPoint:guid toSyncPoint:guid {_MADE}", f"Description? {_MARKED}"),
    "SyncPoint": ("guid! timeStamp:number position:number", ""),
    "Coding": ("guid! creatingUser:guid creationDateTime:time", "CodeRef NoteRef*"),
    "Notes": ("", "Note=Text+"),
    "Links": ("", "Link+"),
    "Link": ("guid! name direction:way color:rgb originGUID:guid targetGUID:guid", "NoteRef*"),
    "Sets": ("", "Set+"),
    "Set": ("guid! name!", "Description? MemberCode* MemberSource* MemberNote*"),
    "Graphs": ("", "Graph+"),
    "Graph": ("guid! name", "Vertex* Edge*"),
    "Vertex": (
        f"guid! representedGUID:guid name {_BOX} shape:shape color:rgb",
        "",
    ),
    "Edge": (
        "guid! representedGUID:guid name sourceVertex!:guid targetVertex!:guid color:rgb direction:way lineStyle:line",
        "",
    ),
    **dict.fromkeys(
        ("NoteRef", "CodeRef", "VariableRef", "SourceRef", "SelectionRef", "MemberCode", "MemberSource", "MemberNote"),
        _TARGET,
    ),
    **dict.fromkeys(
        (
            *("Description", "PlainTextContent"),
            *("TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue"),
        ),
        ("", ""),
    ),
    # A codebook alone differs from one in a project in these.
    "BookRoot": ("origin", "Codes=BookCodes Sets=BookSets?"),
    "BookCodes": ("", "Code=BookCode+"),
    "BookCode": ("guid! name! isCodable!:truth color:rgb", "Description? Code=BookCode*"),
    "BookSets": ("", "Set=BookSet+"),
    "BookSet": ("guid! name!", "Description? MemberCode=BookMember*"),
    "BookMember": ("guid!", ""),
}
CONTENT = {
    "BooleanValue": "truth",
    "IntegerValue": "number",
    "FloatValue": "decimal",
    "DateValue": "date",
    "DateTimeValue": "time",
}
"""Elements whose text has a form."""
WORDED = frozenset({"Description", "PlainTextContent", "TextValue", *CONTENT})
"""Elements that hold text."""


@dataclass(frozen=True, slots=True)
class Child:
    """A place among the children of an element: the names allowed there and their types, and how many."""

    names: dict[str, str]
    least: int
    many: bool


@dataclass(frozen=True, slots=True)
class Element:
    """The attributes of an element with their types, those it must have, and its children in order."""

    attributes: dict[str, str]
    required: frozenset[str]
    children: tuple[Child, ...]

    places: dict[str, int]
    """The number of the place at which a child stands, by its name."""

    def type_of(self, name: str) -> str:
        """The type of a child."""
        return next(child.names[name] for child in self.children if name in child.names)


@cache
def element(type_: str) -> Element:
    """What the standard says of a type of element."""
    attributes, children = _TABLE[type_]
    read = [_attribute(word) for word in attributes.split()]
    required = frozenset(name for name, _, needed in read if needed)
    places = tuple(map(_child, children.split()))
    numbers = {name: number for number, child in enumerate(places) for name in child.names}
    return Element({name: kind for name, kind, _ in read}, required, places, numbers)


def _attribute(word: str) -> tuple[str, str, bool]:
    name, _, kind = word.partition(":")
    plain = name.rstrip("!")
    return plain, kind or ("guid" if plain in ("guid", "targetGUID") else "text"), name.endswith("!")


def _child(word: str) -> Child:
    sign = word[-1] if word[-1] in "?*+" else ""
    names = {}
    for each in word.rstrip("?*+").split("|"):
        name, _, type_ = each.partition("=")
        names[name] = type_ or name
    return Child(names, 0 if sign in ("?", "*") and sign else 1, sign in ("*", "+") and bool(sign))
