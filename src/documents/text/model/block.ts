import type { Format } from "./format.ts";
import type { BlockAttributes } from "./record.ts";
import type { Role } from "./role.ts";

/** Letters of one look. Adjacent spans of a block always differ in format. */
export type Span = { readonly text: string; readonly format: Format };

/** Why a block is on the "needs a look" list. */
export type Flag = "deleted-by-other" | "reshaped-apart";

/** A paragraph or heading as it is shown. Its object stays the same as long as nothing of it changes. */
export type Block = BlockAttributes & {
  /** Where it stands in the whole: in the text, in a cell, in a note; and whether it is a table. */
  readonly role: Role;
  /** Unique in the document; the id of its first part. */
  readonly id: string;
  readonly flag: Flag | null;
  readonly text: string;
  readonly spans: readonly Span[];
  /** Ids of the segments it is made of, in reading order. */
  readonly parts: readonly string[];
};
