import type { Block } from "./block.ts";
import type { TokenIndex } from "./indexTokens.ts";
import type { Places } from "./places.ts";
import type { Ranks } from "./ranks.ts";
import type { BlockRecord } from "./record.ts";
import type { Segment } from "./segment.ts";

/** What is on screen: a pure function of the Yjs state. */
export type Layout = {
  readonly blocks: readonly Block[];
  /** Every segment by id, hidden ones too. Kept current while the borders stay the same. */
  readonly segments: ReadonlyMap<string, Segment>;
  /** Every segment of a container in text order, hidden ones too. */
  readonly texts: ReadonlyMap<string, readonly Segment[]>;
  /** The block that shows a segment, as an index into `blocks`; hidden segments are not in it. */
  readonly shownIn: Ranks;
  /** No tables, no cells and no notes: all of it is the text itself. */
  readonly isPlain: boolean;
  readonly records: ReadonlyMap<string, BlockRecord>;
  readonly places: Places;
  readonly tokens: TokenIndex;
  /** Segments that stand although somebody deleted them. */
  readonly flagged: ReadonlySet<string>;
  /** How many blocks wait for a person's decision. */
  readonly needsLook: number;
  /** For a deleted segment all that stand or fall together with it, itself included. */
  readonly kin: ReadonlyMap<string, ReadonlySet<string>>;
  /** A join names a letter that has not come yet: one that comes can then change the layout without changing a text. */
  readonly isAwaiting: boolean;
  /** Per block the last natural position of its text: what is put behind the block comes after this one. */
  readonly tails: readonly number[];
  /** The number of each footnote that a marker points to, whether or not the note is there. */
  readonly numbers: ReadonlyMap<string, number>;
};

export const indexOfBlock = (layout: Layout, id: string): number => {
  const index = layout.shownIn.get(id);
  return index !== undefined && layout.blocks[index]?.id === id ? index : -1;
};

export function blockOf(layout: Layout, id: string): Block | null {
  return layout.blocks[indexOfBlock(layout, id)] ?? null;
}
