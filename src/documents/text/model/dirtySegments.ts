import type { Flows } from "./flows.ts";
import { placeAfter } from "./indexTokens.ts";
import type { Targets } from "./joins.ts";
import type { Places } from "./places.ts";
import type { Phases, Reshaping } from "./reshapeLayout.ts";
import { roleOf, type TableShape } from "./role.ts";
import type { Standing } from "./standing.ts";

type Add = (id: string) => void;

/**
 * Ids of the segments of which a record, the letters or a phase says otherwise than before, those that are gone among them; `came`: what
 * came into the order, because a token can come later than the paragraph it is of.
 */
export function dirtySegments(before: Phases, now: Phases, change: Reshaping, came: readonly unknown[]): Set<string> {
  const dirty = new Set(change.records);
  const add: Add = (id) => void dirty.add(id);
  for (const token of came) if (typeof token === "string") add(token);
  addRewritten(change, add);
  addRestood(before.standings, now.standings, add);
  addRejoined(before.joined, now.joined, add);
  addReplaced(before.places, now.places, change, add);
  addRehoused(before.flows, now.flows, add);
  addRedivided(before.shapes, now.shapes, add);
  return dirty;
}

function addRewritten({ layout, scans }: Reshaping, add: Add): void {
  for (const { container, segments } of scans) {
    const before = new Map(layout.texts.get(container)?.map(({ id, runs }) => [id, runs]));
    for (const { id, runs } of segments) {
      if (before.get(id) !== runs) add(id);
      before.delete(id);
    }
    for (const id of before.keys()) add(id);
  }
}

function addRestood(before: ReadonlyMap<string, Standing>, now: ReadonlyMap<string, Standing>, add: Add): void {
  if (before === now) return;
  for (const [id, standing] of before) if (now.get(id) !== standing) add(id);
  for (const id of now.keys()) if (!before.has(id)) add(id);
}

function addRejoined({ targets: before }: Targets, { targets: now }: Targets, add: Add): void {
  const left = new Map([...before].map(([segment, target]) => [segment.id, target.id]));
  for (const [{ id }, target] of now) {
    if (left.get(id) !== target.id) add(id);
    left.delete(id);
  }
  for (const id of left.keys()) add(id);
}

/** Elsewhere than where the tokens that came have pushed it, or brought there by another move. */
function addReplaced(before: Places, now: Places, { inserted }: Reshaping, add: Add): void {
  if (before === now) return;
  const isSame = (id: string) => {
    const [was, is] = [before.get(id), now.get(id)];
    const old = was?.position ?? Number.POSITIVE_INFINITY;
    return placeAfter(old, inserted) === now.positionOf(id) && (was?.group.mover ?? "") === (is?.group.mover ?? "");
  };
  const look = (ids: Iterable<string>) => {
    for (const id of ids) if (!isSame(id)) add(id);
  };
  const isNext = now.moved.since === before.turn;
  for (const container of isNext ? now.moved.containers : [...before.texts.keys(), ...now.texts.keys()]) {
    for (const { texts } of [before, now]) look(texts.get(container)?.stands.keys() ?? []);
  }
  // What lies half a place before a token may lie before those that came or behind, or before another that lies there.
  look(before.pulled.keys());
  look(now.pulled.keys());
  const aheadOf = (places: Places, id: string) => places.pulled.get(id)?.ahead.join(" ");
  for (const id of now.pulled.keys()) if (aheadOf(before, id) !== aheadOf(now, id)) add(id);
}

/** In another cell or note, or no longer in one: a row may have come without a word in the paragraph's own record. */
function addRehoused(before: Flows, now: Flows, add: Add): void {
  if (before === now) return;
  for (const [id, { name }] of now) if (before.get(id)?.name !== name) add(id);
  for (const id of before.keys()) if (!now.has(id)) add(id);
}

type Tables = ReadonlyMap<string, TableShape>;

function addRedivided(before: Tables, now: Tables, add: Add): void {
  if (before === now) return;
  for (const [id, table] of now) {
    const old = before.get(id);
    if (!old || roleOf({ table: old }).key !== roleOf({ table }).key) add(id);
  }
  for (const id of before.keys()) if (!now.has(id)) add(id);
}
