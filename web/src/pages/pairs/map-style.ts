/** How the map is drawn, in the colours of the page; sides differ by shape and leanings by stroke too. */
import type { StylesheetJsonBlock } from "cytoscape";
import { colourOf } from "../../lib/tokens";

const SHAPES: Record<string, string> = {
  civic: "ellipse",
  government: "rectangle",
  intermediary: "diamond",
  elected: "triangle",
  other: "hexagon",
};

const STROKES: Record<string, { colour: string; dash: string }> = {
  plus: { colour: "--good", dash: "solid" },
  minus: { colour: "--refused", dash: "dashed" },
  even: { colour: "--strong-line", dash: "dotted" },
};

/** The style sheet of Cytoscape in the colours that the tokens of the page have now. */
export function mapStyle(page: HTMLElement): StylesheetJsonBlock[] {
  const token = (name: string): string => colourOf(name, page);
  return [
    {
      selector: "node",
      style: {
        label: "data(name)",
        width: 15,
        height: 15,
        color: token("--ink"),
        "font-size": 12,
        "font-family": getComputedStyle(page).fontFamily,
        "text-wrap": "wrap",
        "text-max-width": "104px",
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-background-color": token("--paper"),
        "text-background-opacity": 0.85,
        "overlay-opacity": 0,
      },
    },
    ...Object.entries(SHAPES).map(([side, shape]) => ({
      selector: `node.${side}`,
      style: {
        shape: shape as "ellipse",
        "background-color": token(`--${side}`),
        ...beside(side),
      },
    })),
    {
      selector: "node[generic = 1]",
      style: {
        "background-opacity": 0.15,
        "border-width": 2,
        "border-style": "dashed",
        "border-color": token("--muted"),
      },
    },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "curve-style": "bezier",
        "control-point-step-size": 26,
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.8,
        opacity: 0.75,
        "overlay-opacity": 0,
      },
    },
    ...Object.entries({ left: -1, right: 1 }).map(([way, sign]) => ({
      selector: `edge.${way}`,
      style: {
        "curve-style": "unbundled-bezier" as const,
        "control-point-distances": [sign * 46],
        "control-point-weights": [0.5],
      },
    })),
    ...Object.entries(STROKES).map(([leaning, { colour, dash }]) => ({
      selector: `edge.${leaning}`,
      style: {
        "line-color": token(colour),
        "target-arrow-color": token(colour),
        "line-style": dash as "solid",
      },
    })),
    { selector: ".faint", style: { opacity: 0.13 } },
    {
      selector: "node.chosen",
      style: { "border-width": 3, "border-color": token("--accent"), "font-weight": "bold" },
    },
  ];
}

/** Names of the two houses stand outside them, so that the yard stays free. */
function beside(side: string): Record<string, string | number> {
  if (side === "civic")
    return { "text-halign": "left", "text-valign": "center", "text-margin-x": -4, "text-margin-y": 0 };
  if (side === "government")
    return { "text-halign": "right", "text-valign": "center", "text-margin-x": 4, "text-margin-y": 0 };
  return {};
}
