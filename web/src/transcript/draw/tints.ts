/** Codings in the text: a tint, and an underline in a lane of its own for each of those that overlap. */
import { RangeSetBuilder, type Extension } from "@codemirror/state";
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from "@codemirror/view";
import type { Drawn, Piece } from "../model/coded";
import { drawing, isLit, sameDrawing, type Drawing } from "./drawing";

/** Underlines drawn at most under one word; the margin shows every coding. */
const LANES = 3;
const PITCH = 3;

const known = new Map<string, Decoration>();

class Tints {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = tints(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged || !sameDrawing(update.startState, update.state))
      this.decorations = tints(update.view);
  }
}

export function tinted(): Extension {
  return ViewPlugin.fromClass(Tints, { decorations: (plugin) => plugin.decorations });
}

/** Only what is in view is drawn: ten thousand codings cost no more than ten. */
function tints(view: EditorView): DecorationSet {
  const now = view.state.field(drawing);
  const built = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges)
    for (const piece of now.coded.pieces(from, to)) built.add(piece.from, piece.to, mark(piece, now));
  return built.finish();
}

function mark(piece: Piece, now: Drawing): Decoration {
  const style = styleOf(piece, now);
  const found = known.get(style) ?? Decoration.mark({ class: "coded", attributes: { style } });
  if (known.size > 5000) known.clear();
  known.set(style, found);
  return found;
}

function styleOf({ over }: Piece, now: Drawing): string {
  const lit = over.filter((each) => isLit(each, now));
  const opened = over.find((each) => each.id === now.opened);
  const lines = over.filter((each) => (now.coded.lanes.get(each.id) ?? 0) < LANES);
  return [
    ground(lit, opened),
    `background-image:${lines.map((each) => line(each, lit.includes(each))).join(",")}`,
    `background-size:${lines.map(() => "100% 2px").join(",")}`,
    `background-position:${lines.map((each) => `0 ${offset(each, now)}`).join(",")}`,
  ].join(";");
}

function offset(coding: Drawn, now: Drawing): string {
  return `calc(100% - ${(LANES - 1 - (now.coded.lanes.get(coding.id) ?? 0)) * PITCH}px)`;
}

function line(coding: Drawn, lit: boolean): string {
  const strength = lit ? "" : " / 30%";
  const colour = `oklch(var(--code-line-l) var(--code-line-c) ${coding.hue}${strength})`;
  return `linear-gradient(${colour},${colour})`;
}

/** The tint of the narrowest coding that stands out, with some of the next wider one. */
function ground(lit: readonly Drawn[], opened: Drawn | undefined): string {
  if (opened) return `background-color:oklch(var(--open-l) var(--open-c) ${opened.hue})`;
  const [first, second] = [...lit].sort((one, other) => one.to - one.from - (other.to - other.from));
  if (!first) return "background-color:transparent";
  const tint = (each: Drawn): string => `oklch(var(--code-l) var(--code-c) ${each.hue})`;
  if (!second || second.hue === first.hue) return `background-color:${tint(first)}`;
  return `background-color:color-mix(in oklab, ${tint(first)} 65%, ${tint(second)})`;
}
