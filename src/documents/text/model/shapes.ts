import type * as Y from "yjs";
import { asCount, asText, fieldOf } from "./untrusted.ts";

/**
 * The last change of structure that one client made to a paragraph. `at`: the client's Yjs clock then, so that no two changes of
 * a client share one; `saw`: per other client the change it had seen. `act`: one word for what was done and then what it was done
 * to, so that two people who did the same have equal ones: `split <letter>`, `join <block> <block>`, `move <before which>`,
 * `retype <kind> <level> <numbered>`; or `look` for who only settled what others did.
 */
export type Shape = { readonly at: number; readonly act: string; readonly saw: ReadonlyMap<number, number> };

/** By Yjs client id. */
export type Shapes = ReadonlyMap<number, Shape>;

export const NO_SHAPES: Shapes = new Map();
export const LOOK = "look";

const PREFIX = "shape:";

/** Each client writes under a key of its own, so that nothing one says is overwritten by what another says meanwhile. */
export const shapeKey = (client: number): string => `${PREFIX}${client}`;

export function readShapes(map: Y.Map<unknown>): Shapes {
  let shapes: Map<number, Shape> | null = null;
  map.forEach((value, key) => {
    if (!key.startsWith(PREFIX)) return;
    const client = Number(key.slice(PREFIX.length));
    const shape = readShape(value);
    if (!Number.isSafeInteger(client) || shape === null) return;
    shapes ??= new Map<number, Shape>();
    shapes.set(client, shape);
  });
  return shapes ?? NO_SHAPES;
}

/** Enough of an id to tell the paragraphs apart that two people may have had before them: each act writes some. */
const MOST_OF_ID = 6;

/** An act as it is stored. Earlier versions stored whole ids. */
export function shortened(act: string): string {
  const [name, ...ids] = act.split(" ");
  return name === "join" || name === "move" ? [name, ...ids.map((id) => id.slice(0, MOST_OF_ID))].join(" ") : act;
}

function readShape(value: unknown): Shape | null {
  const [at, act] = [asCount(fieldOf(value, "at")), asText(fieldOf(value, "act"))];
  if (at === null || act === null) return null;
  const saw = new Map<number, number>();
  const seen = fieldOf(value, "saw");
  if (typeof seen === "object" && seen !== null) {
    for (const [client, clock] of Object.entries(seen)) {
      const count = asCount(clock);
      if (count !== null) saw.set(Number(client), count);
    }
  }
  return { at, act: shortened(act), saw };
}

/** The pairs of clients that changed the structure unseen by each other, and whose result nobody has looked at since. */
export function shapesApart(shapes: Shapes): readonly (readonly [number, number])[] {
  if (shapes.size < 2) return [];
  const clients = [...shapes.keys()].sort((a, b) => a - b);
  return clients.flatMap((a, i) =>
    clients
      .slice(i + 1)
      .filter((b) => isApart(shapes, a, b))
      .map((b) => [a, b] as const),
  );
}

const results = new WeakMap<Shapes, boolean>();

export function isReshapedApart(shapes: Shapes): boolean {
  if (shapes.size < 2) return false;
  const known = results.get(shapes) ?? shapesApart(shapes).length > 0;
  results.set(shapes, known);
  return known;
}

function isApart(shapes: Shapes, a: number, b: number): boolean {
  const [one, other] = [shapes.get(a), shapes.get(b)];
  if (!one || !other || one.act === LOOK || other.act === LOOK) return false;
  // Both made the same of it: nobody has to decide.
  if (one.act === other.act) return false;
  return ![...shapes].some(([client, shape]) => hasSeen(client, shape, a, one) && hasSeen(client, shape, b, other));
}

const hasSeen = (client: number, { saw }: Shape, of: number, { at }: Shape): boolean =>
  client === of || (saw.get(of) ?? -1) >= at;
