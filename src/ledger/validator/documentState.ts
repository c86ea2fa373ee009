import type { DeviceId, DocId, SpaceId } from "../../domain/ids.ts";
import { clientIdOf } from "../clientId.ts";
import type { Dep } from "../types.ts";
import { type Author, newAuthor } from "./author.ts";
import { clockEndAt } from "./clockEnds.ts";
import type { Holder } from "./holders.ts";

/** All that the validator remembers of a document: clocks, declared deps and where items stand; no content. */
export interface DocumentState {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly authors: Author[];
  readonly byDevice: Map<DeviceId, Author>;
  readonly byClient: Map<number, Author>;
  /** The roots of the kind first, in order of their names. */
  readonly holders: Holder[];
}

export function emptyState(space: SpaceId, doc: DocId, rootNames: readonly string[]): DocumentState {
  const holders = rootNames.map((_, at) => ({ depth: 0, owner: -1, at }));
  return { space, doc, authors: [], byDevice: new Map(), byClient: new Map(), holders };
}

export function authorOf(state: DocumentState, device: DeviceId): Author {
  const known = state.byDevice.get(device);
  if (known) return known;
  const author = newAuthor(device, state.authors.length, clientIdOf(state.space, state.doc, device));
  state.authors.push(author);
  state.byDevice.set(device, author);
  state.byClient.set(author.client, author);
  return author;
}

/** The first declared envelope that has not been judged here; null when all have. */
export function missingDep(state: DocumentState, deps: readonly Dep[]): Dep | null {
  for (const dep of deps) {
    if (dep.lane === "content" && dep.seq > (state.byDevice.get(dep.device)?.lastSeq ?? 0)) return dep;
  }
  return null;
}

/** Deps add up and never shrink: a lower number than before says nothing new. */
export function declareDeps(state: DocumentState, author: Author, deps: readonly Dep[]): void {
  for (const { device, lane, seq } of deps) {
    const other = lane === "content" ? state.byDevice.get(device) : undefined;
    if (other && other !== author && seq > (author.deps.get(other.index) ?? 0)) bindTo(author, other, seq);
  }
}

export function bindTo(author: Author, other: Author, seq: number): void {
  author.deps.set(other.index, seq);
  author.bounds.set(other.client, clockEndAt(other.ends, seq));
}

/** What `device` has before it and has not declared yet: the deps of its next envelope. */
export function undeclaredDeps(state: DocumentState, device: DeviceId): Dep[] {
  const own = state.byDevice.get(device);
  return state.authors
    .filter((other) => other !== own && other.lastSeq > (own?.deps.get(other.index) ?? 0))
    .map((other) => ({ device: other.device, lane: "content" as const, seq: other.lastSeq }));
}
