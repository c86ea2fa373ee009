/** Which reading a paper is in. */
export const READINGS = ["first", "second", "third", "final"] as const;
export type Reading = (typeof READINGS)[number];

/** How it is decided: at a meeting, by written replies, or agreed unless somebody objects in time. */
export const PROCEDURES = ["meeting", "written", "silence"] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** Who may be given it. A word on the paper, not a lock: who can read it is decided by who is in the space. */
export const CIRCULATIONS = ["restricted", "public"] as const;
export type Circulation = (typeof CIRCULATIONS)[number];

/** What is said of a paper in its head; null where nothing is said. */
export interface PaperProperties {
  /** `BODY(YEAR)letters-number-suffix` as `formatReference` writes it, or what an earlier version took; "" for none. */
  readonly reference: string;
  /** A sentence on what the text is, "" for none. */
  readonly statusNote: string;
  readonly reading: Reading | null;
  readonly procedure: Procedure | null;
  readonly circulation: Circulation | null;
}

export const LONGEST_STATUS_NOTE = 200;

/** What one changed of what they had before them: the rest is not theirs to write, somebody else may be changing it. */
export function changedProperties(before: PaperProperties, now: PaperProperties): Partial<PaperProperties> {
  return {
    ...(before.reference !== now.reference && { reference: now.reference }),
    ...(before.statusNote !== now.statusNote && { statusNote: now.statusNote }),
    ...(before.reading !== now.reading && { reading: now.reading }),
    ...(before.procedure !== now.procedure && { procedure: now.procedure }),
    ...(before.circulation !== now.circulation && { circulation: now.circulation }),
  };
}
