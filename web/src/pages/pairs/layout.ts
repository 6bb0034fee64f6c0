/** Where organisations stand on the map: two houses and the yard between them. The same network gives the same map. */
export interface Placed {
  id: string;
  side: string;
}

export interface Tied {
  teller: string;
  about: string;
  statements: number;
}

export interface Point {
  x: number;
  y: number;
}

const HOUSES: Record<string, number> = { civic: -1, government: 1 };
const BETWEEN = 150;
const STEP = 56;
const ROUNDS = 4;
/** A house with more organisations than this gets another row of rooms behind the first. */
const HIGHEST = 14;
const ROOM = 130;

type Weights = Map<string, Map<string, number>>;

/** Civic left, government right, all others in the middle; neighbours face each other where they can. */
export function positions(nodes: readonly Placed[], ties: readonly Tied[]): Map<string, Point> {
  const weights = weightsOf(ties);
  const columns = [-1, 0, 1].map((x) =>
    nodes.filter((node) => (HOUSES[node.side] ?? 0) === x).map(({ id }) => id),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const heights = heightsOf(columns);
    // Only one column moves at a time, or two would chase each other for ever.
    const moved = round % 2 === 0 ? 2 : 0;
    columns[moved] = towardsNeighbours(columns[moved] ?? [], weights, heights);
    columns[1] = towardsNeighbours(columns[1] ?? [], weights, heights);
  }
  const longest = longestOf(columns);
  const found = new Map<string, Point>();
  columns.forEach((column, at) => {
    const rooms = Math.ceil(column.length / HIGHEST);
    for (let room = 0; room < rooms; room += 1) {
      const behind = column.filter((_, place) => place % rooms === room);
      const x = (at - 1) * (BETWEEN + room * ROOM) + (at === 1 ? (room - (rooms - 1) / 2) * ROOM : 0);
      const heights = spread(behind, Math.min(HIGHEST, longest));
      for (const id of behind) found.set(id, { x, y: (heights.get(id) ?? 0) * STEP });
    }
  });
  return found;
}

function weightsOf(ties: readonly Tied[]): Weights {
  const found: Weights = new Map();
  const add = (one: string, other: string, by: number): void => {
    const own = found.get(one) ?? new Map<string, number>();
    own.set(other, (own.get(other) ?? 0) + by);
    found.set(one, own);
  };
  for (const tie of ties) {
    add(tie.teller, tie.about, tie.statements);
    add(tie.about, tie.teller, tie.statements);
  }
  return found;
}

function longestOf(columns: readonly (readonly string[])[]): number {
  return Math.max(1, ...columns.map((column) => column.length));
}

function heightsOf(columns: readonly (readonly string[])[]): Map<string, number> {
  const longest = longestOf(columns);
  return new Map(columns.flatMap((column) => [...spread(column, longest)]));
}

/** Rows around the middle, in steps; a short column is spread over the height of the long one. */
function spread(column: readonly string[], longest: number): Map<string, number> {
  const step = column.length > 1 ? Math.max(1, Math.min(2, (longest - 1) / (column.length - 1))) : 1;
  return new Map(column.map((id, at) => [id, (at - (column.length - 1) / 2) * step]));
}

function towardsNeighbours(
  column: readonly string[],
  weights: Weights,
  heights: ReadonlyMap<string, number>,
): string[] {
  const middle = new Map(
    column.map((id) => [id, middleOf(weights.get(id), heights) ?? heights.get(id) ?? 0]),
  );
  return [...column].sort((one, other) => (middle.get(one) ?? 0) - (middle.get(other) ?? 0));
}

function middleOf(
  own: ReadonlyMap<string, number> | undefined,
  heights: ReadonlyMap<string, number>,
): number | undefined {
  let sum = 0;
  let weight = 0;
  for (const [id, by] of own ?? []) {
    const height = heights.get(id);
    if (height !== undefined) {
      sum += height * by;
      weight += by;
    }
  }
  return weight > 0 ? sum / weight : undefined;
}

export type Leaning = "plus" | "minus" | "even";

/** Which way an arrow leans: where one sign has at least twice the episodes of the other. */
export function leaningOf(tie: { plus: number; minus: number }): Leaning {
  if (tie.plus > 0 && tie.plus >= 2 * tie.minus) return "plus";
  return tie.minus > 0 && tie.minus >= 2 * tie.plus ? "minus" : "even";
}
