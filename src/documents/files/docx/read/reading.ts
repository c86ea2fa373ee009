import type { FindingKind } from "../../findings.ts";
import { FileFault } from "../../fileFault.ts";
import { LIMITS } from "../../limits.ts";
import type { PaperProposal } from "../../paper.ts";
import type { Touches } from "./touches.ts";
import type { ItemCounter } from "./wordNumbers.ts";
import type { Relation } from "./wordPackage.ts";
import type { WordStyles } from "./wordStyles.ts";

/** What whoever reads a part of a Word file works with. One for the whole file. */
export type Reading = {
  readonly styles: WordStyles;
  readonly counter: ItemCounter;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly touches: Touches;
  readonly tally: Tally;
  readonly find: (kind: FindingKind, words?: string) => void;
  /** Ids of the comments on what is being read, and of those that some letters or a place have already. */
  readonly openComments: Set<string>;
  readonly placedComments: Set<string>;
  /** Notes in the order of their markers. */
  readonly noteIds: Set<string>;
  readonly proposals: PaperProposal[];
};

/** Counts what a file has of something, and refuses it beyond what is allowed. */
export type Tally = {
  readonly count: (what: "paragraphs" | "letters" | "cells" | "notes", by?: number) => void;
};

export function createTally(): Tally {
  const counts = { paragraphs: 0, letters: 0, cells: 0, notes: 0 };
  return {
    count(what, by = 1) {
      counts[what] += by;
      if (counts[what] > LIMITS[what]) throw new FileFault("wordFileTooLarge", what);
    },
  };
}
