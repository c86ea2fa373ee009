import type * as Y from "yjs";
import type { Facets } from "./facets.ts";
import type { TokenIndex } from "./indexTokens.ts";
import { type BlockRecord, missingRecord } from "./record.ts";
import type { Scan, Segment } from "./segment.ts";

/** Everything the layout depends on, read from the document. */
export type TextState = {
  readonly doc: Y.Doc;
  readonly records: ReadonlyMap<string, BlockRecord>;
  readonly facets: Facets;
  readonly scans: ReadonlyMap<string, Scan>;
  /** Container ids in code unit order: Yjs gives map entries in another order on every peer. */
  readonly containers: readonly string[];
  readonly tokens: readonly unknown[];
  readonly tokenIndex: TokenIndex;
};

/** The segments of the whole document under ids that are unique; another object as soon as one of them is. */
export type Segments = {
  readonly byId: ReadonlyMap<string, Segment>;
  /** Per container, in text order. */
  readonly byContainer: ReadonlyMap<string, readonly Segment[]>;
  /** The containers of more than one segment: what most of a draft is not. */
  readonly parted: ReadonlyMap<string, true>;
  /** Some border has a derived id, because its own was taken. */
  readonly isRenamed: boolean;
};

export const recordOf = (state: TextState, id: string): BlockRecord => state.records.get(id) ?? missingRecord(id);
