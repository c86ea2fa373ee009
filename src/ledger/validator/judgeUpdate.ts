import { createDecoder } from "lib0/decoding";
import type { DocKind } from "../../domain/docKind.ts";
import { type Refusal, refusal } from "../../domain/refusal.ts";
import type { Role } from "../../domain/role.ts";
import { MAX_TYPE_DEPTH, MAX_UPDATE_BYTES } from "../limits.ts";
import { type Author, placeOf, putPlace } from "./author.ts";
import type { DocumentState } from "./documentState.ts";
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
  return {
    section(client, clock) {
      if (client !== author.client) refuse("wrongClient");
      if (clock > author.clock) refuse("clockGap", `${author.clock} to ${clock}`);
      if (clock < author.clock) refuse("clockOverlap", `${clock} below ${author.clock}`);
    },
    item(head, length, isType) {
      const place = findPlace(state, author, head, rules);
      if (author.clock + length > Number.MAX_SAFE_INTEGER) refuse("badUpdate", "clock");
      if (!rules.rule.mayPut(putAct(state, author, role, head, place, rules))) refuse("foreignDelete", "entry");
      putPlace(author, author.clock, place);
      if (isType) makeHolder(state, author, place);
      author.clock += length;
    },
    deleted(client, clock, length) {
      requireKnown(author, client, clock + length - 1, "delete");
      const owner = state.byClient.get(client) ?? author;
      const act = { kind: rules.kind, role, author: author.device, owner: owner.device };
      if (!rules.rule.mayDelete(act)) refuse("foreignDelete");
    },
  };
}

/** Clock end of `client` as far as `author` may refer to it. */
function requireKnown(author: Author, client: number, clock: number, field: string): void {
  const end = client === author.client ? author.clock : (author.bounds.get(client) ?? 0);
  if (clock >= end) refuse("outsideDeps", field);
}

function placeOfId(state: DocumentState, author: Author, client: number, clock: number, field: string): number {
  requireKnown(author, client, clock, field);
  const owner = state.byClient.get(client);
  return owner ? placeOf(owner, clock) : refuse("outsideDeps", field);
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
  requireKnown(author, parentClient, parentClock, "parent");
  const holder = state.byClient.get(parentClient)?.types.get(parentClock);
  return holder === undefined ? refuse("badUpdate", "parent is no type") : placeIn(holder, head.key !== null);
}

function makeHolder(state: DocumentState, author: Author, place: number): void {
  const depth = (state.holders[holderOf(place)]?.depth ?? 0) + 1;
  if (depth > MAX_TYPE_DEPTH) refuse("nesting", "types");
  author.types.set(author.clock, state.holders.length);
  state.holders.push({ depth, owner: author.index, at: author.clock });
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
  const owner = holder && holder.owner >= 0 ? state.authors[holder.owner] : undefined;
  const before = head.originClient < 0 ? undefined : state.byClient.get(head.originClient);
  return {
    kind: rules.kind,
    role,
    author: author.device,
    root: holder && holder.owner < 0 ? (rules.rootNames[holder.at] ?? null) : null,
    holder: owner?.device ?? null,
    isEntry: isEntry(place),
    key: head.key,
    replaces: before?.device ?? null,
  };
}

interface Mark {
  readonly clock: number;
  readonly runs: number;
  readonly holders: number;
}

const markOf = (state: DocumentState, author: Author): Mark => ({
  clock: author.clock,
  runs: author.starts.length,
  holders: state.holders.length,
});

function rollBack(state: DocumentState, author: Author, mark: Mark): void {
  for (const { at } of state.holders.slice(mark.holders)) author.types.delete(at);
  state.holders.length = mark.holders;
  author.starts.length = mark.runs;
  author.places.length = mark.runs;
  author.clock = mark.clock;
}
