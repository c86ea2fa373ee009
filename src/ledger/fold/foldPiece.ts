import type { KeyId } from "../../domain/ids.ts";
import type { Dep } from "../types.ts";

/** An id of Yjs. */
export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** One item of Yjs as an update writes it. */
export interface FoldItem {
  /** Yjs's flags and the number of the content. */
  readonly info: number;
  readonly clock: number;
  readonly length: number;
  readonly origin: ItemId | null;
  readonly right: ItemId | null;
  /** A root's name or the id of a type; null where a neighbour says it. */
  readonly parent: string | ItemId | null;
  readonly key: string | null;
  /** V1 bytes; of a text only its UTF-8, without the length before it. */
  readonly content: Uint8Array;
}

export interface DeletedRange {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** One envelope as a fold keeps it: everything that decides about it, and nothing that another one says already. */
export interface FoldPiece {
  readonly seq: number;
  /** Whole seconds since 1970. */
  readonly timeS: number;
  /** The epoch key that sealed it: what its author might still write then depends on it. */
  readonly keyId: KeyId;
  readonly deps: readonly Dep[];
  /** In order of their clocks, which go on without gap; joined where Yjs would split them again. */
  readonly items: readonly FoldItem[];
  /** Sorted and joined. */
  readonly deletes: readonly DeletedRange[];
}

/** What of an opened envelope goes into a fold. */
export interface FoldedEnvelope {
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly keyId: KeyId;
  readonly deps: readonly Dep[];
  /** A Yjs V1 update. */
  readonly update: Uint8Array;
}

export const TEXT_CONTENT = 4;
export const VALUES_CONTENT = 8;
export const CONTENT_BITS = 31;
export const HAS_ORIGIN = 128;
export const HAS_RIGHT = 64;
export const HAS_KEY = 32;
