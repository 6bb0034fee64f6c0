"""Shapes as an Enhanced Metafile (MS-EMF): the vector picture that Word and LibreOffice both draw.

One unit of the drawing (a point) is `UNIT` logical units; the frame is given in hundredths of a
millimetre. Records are little-endian and padded to four bytes.
"""

import struct

from madang.report.drawing import Anchor, Box, Dot, Drawing, Label, Line, Shape, Tone

UNIT = 20
FONT = "Malgun Gothic"
COLOURS = {
    Tone.INK: 0x1C1E21,
    Tone.MUTED: 0x5A6067,
    Tone.FAINT: 0xD0D1CC,
    Tone.PAPER: 0xFFFFFF,
    Tone.CIVIC: 0x0A6A64,
    Tone.GOVERNMENT: 0x7B3F12,
}
_NO_BRUSH, _NO_PEN, _ANY_FONT = 0x80000005, 0x80000008, 0x8000000D
_ALIGN = {Anchor.START: 24, Anchor.MIDDLE: 24 | 6, Anchor.END: 24 | 2}


def emf(drawing: Drawing) -> bytes:
    """The drawing as the bytes of an EMF file."""
    records = [_map_mode(), _transparent()]
    for shape in drawing.shapes:
        records += _shape(shape)
    records.append(struct.pack("<IIIII", 14, 20, 0, 16, 20))
    return _header(drawing, records) + b"".join(records)


def _record(kind: int, body: bytes) -> bytes:
    body += b"\0" * (-len(body) % 4)
    return struct.pack("<II", kind, 8 + len(body)) + body


def _header(drawing: Drawing, records: list[bytes]) -> bytes:
    wide, high = _u(drawing.width), _u(drawing.height)
    frame = (0, 0, round(drawing.width * 2540 / 72), round(drawing.height * 2540 / 72))
    size = 108 + sum(map(len, records))
    head = struct.pack("<II4i4iIIIIHHIII", 1, 108, 0, 0, wide, high, *frame, 0x464D4520, 0x10000, size,
                       len(records) + 1, 2, 0, 0, 0, 0)  # fmt: skip
    # The reference device: 1440 units to the inch, so that one logical unit is one device unit.
    device = struct.pack("<IIII", 14400, 14400, 254, 254)
    return head + device + struct.pack("<IIIII", 0, 0, 0, 254000, 254000)


def _map_mode() -> bytes:
    return _record(17, struct.pack("<I", 1))


def _transparent() -> bytes:
    return _record(18, struct.pack("<I", 1))


def _u(value: float) -> int:
    return round(value * UNIT)


def _colour(tone: Tone) -> int:
    rgb = COLOURS[tone]
    return (rgb & 0xFF) << 16 | rgb & 0xFF00 | rgb >> 16


def _shape(shape: Shape) -> list[bytes]:
    if isinstance(shape, Line):
        return _line(shape)
    if isinstance(shape, Label):
        return _label(shape)
    return _area(shape)


def _with(objects: list[tuple[int, bytes]], drawn: list[bytes]) -> list[bytes]:
    """Make objects 1, 2 …, select them, draw, and let go of them again."""
    made = [_record(kind, struct.pack("<I", place) + body) for place, (kind, body) in enumerate(objects, 1)]
    chosen = [_select(place) for place in range(1, len(objects) + 1)]
    back = [_select(each) for each in (_NO_PEN, _NO_BRUSH, _ANY_FONT)]
    return [*made, *chosen, *drawn, *back, *(_record(40, struct.pack("<I", each + 1)) for each in range(len(objects)))]


def _select(place: int) -> bytes:
    return _record(37, struct.pack("<I", place))


def _pen(tone: Tone, width: float) -> tuple[int, bytes]:
    return 38, struct.pack("<IiiI", 0, max(_u(width), 1), 0, _colour(tone))


def _brush(tone: Tone) -> tuple[int, bytes]:
    return 39, struct.pack("<III", 0, _colour(tone), 0)


def _line(line: Line) -> list[bytes]:
    move = _record(27, struct.pack("<ii", _u(line.x1), _u(line.y1)))
    to = _record(54, struct.pack("<ii", _u(line.x2), _u(line.y2)))
    return _with([_pen(line.tone, line.width)], [move, to])


def _area(shape: Box | Dot) -> list[bytes]:
    if isinstance(shape, Dot):
        x, y, right, low = (
            shape.x - shape.radius,
            shape.y - shape.radius,
            shape.x + shape.radius,
            shape.y + shape.radius,
        )
    else:
        x, y, right, low = shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
    kind = 42 if isinstance(shape, Dot) else 43
    drawn = _record(kind, struct.pack("<4i", _u(x), _u(y), _u(right), _u(low)))
    if shape.filled:
        return _with([_brush(shape.tone)], [_select(_NO_PEN), drawn])
    return _with([_pen(shape.tone, 1.3)], [_select(_NO_BRUSH), drawn])


def _label(label: Label) -> list[bytes]:
    colour = _record(24, struct.pack("<I", _colour(label.tone)))
    align = _record(22, struct.pack("<I", _ALIGN[label.anchor]))
    return _with([(82, _font(label))], [colour, align, _text(label)])


def _font(label: Label) -> bytes:
    face = FONT.encode("utf-16-le").ljust(64, b"\0")
    weight = 700 if label.bold else 400
    plain = struct.pack("<5i8B", -_u(label.size), 0, 0, 0, weight, 0, 0, 0, 1, 0, 0, 0, 0)
    return plain + face + b"\0" * (64 * 2 + 32 * 2 + 4 * 6 + 10 + 2)


def _text(label: Label) -> bytes:
    words = label.words.encode("utf-16-le")
    count = len(words) // 2
    padded = words + b"\0" * (-len(words) % 4)
    steps = [_u(label.size * _width(chr(unit))) for unit in struct.unpack(f"<{count}H", words)]
    head = struct.pack("<4iIff", 0, 0, -1, -1, 2, 1.0, 1.0)
    where = struct.pack("<iiIII4iI", _u(label.x), _u(label.y), count, 76, 0, 0, 0, -1, -1, 76 + len(padded))
    return _record(84, head + where + padded + struct.pack(f"<{count}i", *steps))


def _width(letter: str) -> float:
    """About how wide a letter of the font is, in ems; without it programs set letters on one another."""
    if ord(letter) > 0x2E7F:
        return 0.92
    if letter in " ijlI.,:;'|!·()[]":
        return 0.29
    if letter in "frt-":
        return 0.36
    if letter in "mwMW@%":
        return 0.86
    return 0.64 if letter.isupper() else 0.55
