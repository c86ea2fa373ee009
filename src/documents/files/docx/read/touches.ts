import { FileFault } from "../../fileFault.ts";
import type { FindingKind } from "../../findings.ts";
import { LIMITS } from "../../limits.ts";
import type { PaperProposal, Touch } from "../../paper.ts";
import type { XmlElement } from "./xmlTree.ts";

/** Who tracked a change, and when (ms since 1970 as the file tells it; null where it does not). */
export type Revision = { readonly author: string; readonly at: number | null; readonly isMove: boolean };

export type Touches = {
  /** To be asked of all letters, markers and ends of paragraphs in reading order. */
  readonly of: (inserted: Revision | null, deleted: Revision | null) => Touch;
  /** What follows does not go on from what was before. */
  readonly part: () => void;
};

type Followed = { readonly key: string; readonly id: string } | null;

/** Beyond it (ms) there is no date. */
const LAST_DATE = 8.64e15;
const MOST_NAME = 200;

export function revisionOf({ name, attributes }: XmlElement): Revision {
  return { ...saidIn(attributes), isMove: name.startsWith("w:move") };
}

/** The author and the time that a change or a comment carries. */
export function saidIn(attributes: ReadonlyMap<string, string>): {
  readonly author: string;
  readonly at: number | null;
} {
  const at = Date.parse(attributes.get("w:date") ?? "");
  const author = (attributes.get("w:author") ?? "").replace(/\s+/gu, " ").trim().slice(0, MOST_NAME);
  return { author, at: at >= 0 && at <= LAST_DATE ? at : null };
}

/**
 * One id for a tracked change: what one person inserted, or deleted, at one time and in one stretch, in however many pieces the file
 * has it. A move is a deletion here and an insertion there.
 */
export function createTouches(proposals: PaperProposal[], find: (kind: FindingKind, words: string) => void): Touches {
  let lastInserted: Followed = null;
  let lastDeleted: Followed = null;
  const follow = (last: Followed, revision: Revision | null, isInsertion: boolean): Followed => {
    if (revision === null) return null;
    const { author, at, isMove } = revision;
    const key = JSON.stringify([author, at, isMove]);
    if (last?.key === key) return last;
    if (proposals.length >= LIMITS.changes) throw new FileFault("wordFileTooLarge", "changes");
    if (isMove && isInsertion) find("moves", author);
    const id = `p${proposals.length + 1}`;
    proposals.push({ id, author, initials: "", at });
    return { key, id };
  };
  return {
    of(inserted, deleted) {
      lastInserted = follow(lastInserted, inserted, true);
      lastDeleted = follow(lastDeleted, deleted, false);
      return { inserted: lastInserted?.id ?? null, deleted: lastDeleted?.id ?? null };
    },
    part() {
      lastInserted = null;
      lastDeleted = null;
    },
  };
}
