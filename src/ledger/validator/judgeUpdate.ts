import { createDecoder } from "lib0/decoding";
import type { DocKind } from "../../domain/docKind.ts";
import { type Refusal, refusal } from "../../domain/refusal.ts";
import type { Role } from "../../domain/role.ts";
import { MAX_TYPE_DEPTH, MAX_UPDATE_BYTES } from "../limits.ts";
import { clientIdOf } from "../clientId.ts";
import { type Author, currentPen, type Pen, placeOf, putPlace } from "./author.ts";
import { addPen, type DocumentState } from "./documentState.ts";
import { holderOf, isEntry, placeIn } from "./holders.ts";
import { Refused, refuse } from "./refuse.ts";
import { type ItemHead, type UpdateVisitor, walkUpdate } from "./walkUpdate.ts";
import type { WriteRule } from "./writeRule.ts";

export interface UpdateRules {
  readonly kind: DocKind;
  readonly rootNames: readonly string[];
  readonly rule: WriteRule;
}

/**
 * Looks at an update of `author` against what it had declared to know, and on acceptance notes its items. On refusal
 * the state is as before, so that the same answer comes out on every peer.
 */
export function judgeUpdate(
  state: DocumentState,
  author: Author,
  role: Role,
  update: Uint8Array,
  rules: UpdateRules,
): Refusal | null {
  if (update.byteLength > MAX_UPDATE_BYTES) return refusal("tooLarge", `${update.byteLength} bytes`);
  const mark = markOf(state, author);
  try {
    walkUpdate(createDecoder(update), visitorFor(state, author, role, rules));
    return null;
  } catch (error) {
    rollBack(state, author, mark);
    // Whatever else was thrown means that the bytes are no update; the parser only reads.
    return error instanceof Refused ? error.refusal : refusal("badUpdate", "cut short");
  }
}

function visitorFor(state: DocumentState, author: Author, role: Role, rules: UpdateRules): UpdateVisitor {
  let pen = currentPen(author);
  return {
    section(client, clock) {
      pen = penFor(state, author, client);
      if (clock > pen.clock) refuse("clockGap", `${pen.clock} to ${clock}`);
      if (clock < pen.clock) refuse("clockOverlap", `${clock} below ${pen.clock}`);
    },
    item(head, length, isType) {
      const place = findPlace(state, author, head, rules);
      if (pen.clock + length > Number.MAX_SAFE_INTEGER) refuse("badUpdate", "clock");
      if (!rules.rule.mayPut(putAct(state, author, role, head, place, rules))) refuse("foreignEntry");
      putPlace(pen, pen.clock, place);
      if (isType) makeHolder(state, pen, place);
      pen.clock += length;
    },
    deleted(client, clock, length) {
      requireKnown(state, author, client, clock + length - 1, "delete");
      const owner = state.byClient.get(client)?.author ?? author;
      const act = { kind: rules.kind, role, author: author.device, owner: owner.device };
      if (!rules.rule.mayDelete(act)) refuse("foreignDelete");
    },
  };
}

/** So many refused pens may lie between two that were accepted. */
const PENS_AHEAD = 32;

/** The pen in use, or a later one of the same device; never one that was laid down. */
function penFor(state: DocumentState, author: Author, client: number): Pen {
  const pen = currentPen(author);
  if (client === pen.client) return pen;
  if (author.ahead.length === 0) {
    const { space, doc } = state;
    author.ahead = Array.from({ length: PENS_AHEAD }, (_, i) =>
      clientIdOf(space, doc, author.device, pen.number + 1 + i),
    );
  }
  const at = author.ahead.indexOf(client);
  if (at < 0) return refuse("wrongClient");
  author.triedPen = Math.max(author.triedPen, pen.number + 1 + at);
  return addPen(state, author, pen.number + 1 + at, client);
}

/** Clock end of `client` as far as `author` may refer to it. */
function requireKnown(state: DocumentState, author: Author, client: number, clock: number, field: string): void {
  const owned = state.byClient.get(client);
  const end = owned?.author === author ? owned.pen.clock : (author.bounds.get(client) ?? 0);
  if (clock >= end) refuse("outsideDeps", field);
}

function placeOfId(state: DocumentState, author: Author, client: number, clock: number, field: string): number {
  requireKnown(state, author, client, clock, field);
  const owned = state.byClient.get(client);
  return owned ? placeOf(owned.pen, clock) : refuse("outsideDeps", field);
}

/** Neighbours say where an item stands; without any, its parent does. */
function findPlace(state: DocumentState, author: Author, head: ItemHead, rules: UpdateRules): number {
  const { originClient, originClock, rightClient, rightClock } = head;
  if (originClient < 0 && rightClient < 0) return parentPlace(state, author, head, rules);
  const right = rightClient < 0 ? -1 : placeOfId(state, author, rightClient, rightClock, "rightOrigin");
  const left = originClient < 0 ? right : placeOfId(state, author, originClient, originClock, "origin");
  // Yjs orders these against each other and would do it differently on each peer if they were of two lists.
  if (right >= 0 && right !== left) refuse("badUpdate", "neighbours");
  if (right >= 0 && isEntry(right)) refuse("badUpdate", "entry before another");
  return left;
}

function parentPlace(state: DocumentState, author: Author, head: ItemHead, rules: UpdateRules): number {
  if (head.root !== null) {
    const name = rules.rootNames.indexOf(head.root);
    return name < 0 ? refuse("rootName") : placeIn(name, head.key !== null);
  }
  const { parentClient, parentClock } = head;
  requireKnown(state, author, parentClient, parentClock, "parent");
  const holder = state.byClient.get(parentClient)?.pen.types.get(parentClock);
  return holder === undefined ? refuse("badUpdate", "parent is no type") : placeIn(holder, head.key !== null);
}

function makeHolder(state: DocumentState, pen: Pen, place: number): void {
  const depth = (state.holders[holderOf(place)]?.depth ?? 0) + 1;
  if (depth > MAX_TYPE_DEPTH) refuse("nesting", "types");
  pen.types.set(pen.clock, state.holders.length);
  state.holders.push({ depth, client: pen.client, at: pen.clock });
}

function putAct(
  state: DocumentState,
  author: Author,
  role: Role,
  head: ItemHead,
  place: number,
  rules: UpdateRules,
): Parameters<WriteRule["mayPut"]>[0] {
  const holder = state.holders[holderOf(place)];
  const isRoot = holder !== undefined && holder.client < 0;
  const owner = holder ? state.byClient.get(holder.client)?.author : undefined;
  const before = head.originClient < 0 ? undefined : state.byClient.get(head.originClient)?.author;
  return {
    kind: rules.kind,
    role,
    author: author.device,
    root: isRoot ? (rules.rootNames[holder.at] ?? null) : null,
    holder: owner?.device ?? null,
    isEntry: isEntry(place),
    key: head.key,
    replaces: before?.device ?? null,
  };
}

interface Mark {
  readonly pens: number;
  readonly clock: number;
  readonly runs: number;
  readonly holders: number;
}

const markOf = (state: DocumentState, author: Author): Mark => {
  const { clock, starts } = currentPen(author);
  return { pens: author.pens.length, clock, runs: starts.length, holders: state.holders.length };
};

function rollBack(state: DocumentState, author: Author, mark: Mark): void {
  const laidDown = author.pens.splice(mark.pens);
  for (const pen of laidDown) state.byClient.delete(pen.client);
  if (laidDown.length > 0) author.ahead = [];
  const pen = currentPen(author);
  for (const { client, at } of state.holders.slice(mark.holders)) if (client === pen.client) pen.types.delete(at);
  state.holders.length = mark.holders;
  pen.starts.length = mark.runs;
  pen.places.length = mark.runs;
  pen.clock = mark.clock;
}
