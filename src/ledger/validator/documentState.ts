import type { DeviceId, DocId, SpaceId } from "../../domain/ids.ts";
import { clientIdOf } from "../clientId.ts";
import type { Dep } from "../types.ts";
import { type Authority, limitOf } from "./authority.ts";
import { type Author, newAuthor, newPen, type Pen } from "./author.ts";
import { clockEndAt } from "./clockEnds.ts";
import type { Holder } from "./holders.ts";

/** All that the validator remembers of a document: clocks, declared deps and where items stand; no content. */
export interface DocumentState {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly authors: Author[];
  readonly byDevice: Map<DeviceId, Author>;
  readonly byClient: Map<number, { readonly author: Author; readonly pen: Pen }>;
  /** The roots of the kind first, in order of their names. */
  readonly holders: Holder[];
}

export function emptyState(space: SpaceId, doc: DocId, rootNames: readonly string[]): DocumentState {
  const holders = rootNames.map((_, at) => ({ depth: 0, client: -1, at }));
  return { space, doc, authors: [], byDevice: new Map(), byClient: new Map(), holders };
}

export function authorOf(state: DocumentState, device: DeviceId): Author {
  const known = state.byDevice.get(device);
  if (known) return known;
  const pen = newPen(0, clientIdOf(state.space, state.doc, device));
  const author = newAuthor(device, state.authors.length, pen);
  state.authors.push(author);
  state.byDevice.set(device, author);
  state.byClient.set(pen.client, { author, pen });
  return author;
}

export function addPen(state: DocumentState, author: Author, number: number, client: number): Pen {
  const pen = newPen(number, client);
  author.pens.push(pen);
  author.ahead = [];
  state.byClient.set(client, { author, pen });
  return pen;
}

/**
 * The first declared entry that has not been judged or folded here; null when all have. What was cut off, or told in
 * two stories, is not waited for: it never counts.
 */
export function missingDep(state: DocumentState, authority: Authority, deps: readonly Dep[]): Dep | null {
  for (const dep of deps) {
    const { device, lane, seq } = dep;
    if (lane === "control") {
      if (seq > authority.controlSeq(device) && !authority.standingOf(device)?.isFrozen) return dep;
    } else if (Math.min(seq, limitOf(authority, device)) > (state.byDevice.get(device)?.lastSeq ?? 0)) return dep;
  }
  return null;
}

/** Deps add up and never shrink: a lower number than before says nothing new. */
export function declareDeps(
  state: DocumentState,
  authority: Authority,
  author: Author,
  envelope: { readonly seq: number; readonly deps: readonly Dep[] },
): void {
  for (const { device, lane, seq } of envelope.deps) {
    if (lane === "control") {
      const before = author.controls.findLast((one) => one.device === device)?.seq ?? 0;
      if (seq > before) author.controls.push({ at: envelope.seq, device, seq });
      continue;
    }
    // What was cut off entirely has no author here, and is noted all the same: it may be adopted.
    const other = authorOf(state, device);
    if (other === author || seq <= (author.deps.get(other.index) ?? 0)) continue;
    author.deps.set(other.index, seq);
    bindTo(author, other, Math.min(seq, limitOf(authority, device)));
  }
}

export function bindTo(author: Author, other: Author, seq: number): void {
  author.bound.set(other.index, seq);
  for (const pen of other.pens) author.bounds.set(pen.client, clockEndAt(pen.ends, seq));
}

/** What `device` has before it and has not declared yet: the deps of its next envelope. */
export function undeclaredDeps(state: DocumentState, authority: Authority, device: DeviceId): Dep[] {
  const own = state.byDevice.get(device);
  const content = state.authors
    .filter((other) => other !== own && other.lastSeq > (own?.deps.get(other.index) ?? 0))
    .map((other): Dep => ({ device: other.device, lane: "content", seq: other.lastSeq }));
  const control = authority
    .controlHeads()
    .filter((head) => head.seq > (own?.controls.findLast((one) => one.device === head.device)?.seq ?? 0));
  return [...content, ...control];
}
