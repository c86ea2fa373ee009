/** What a person may do in a session. "keep" decides about a paragraph that waits to be looked at. */
export const ACT_NAMES = [
  "type",
  "split",
  "join",
  "delete",
  "cut",
  "remove",
  "retype",
  "format",
  "move",
  "paste",
  "keep",
  "undo",
  "redo",
] as const;

export type ActName = (typeof ACT_NAMES)[number];

export type Profile = {
  /** How often each act is chosen, out of the sum of all. */
  readonly weights: Readonly<Partial<Record<ActName, number>>>;
};

const MIXED = { type: 40, split: 10, join: 7, delete: 12, cut: 3, remove: 4, retype: 5, format: 8, paste: 3, keep: 2 };
const DENSE = { type: 12, split: 20, join: 20, delete: 4, cut: 6, remove: 8, retype: 3, paste: 4, keep: 2 };

/** The weights of the profiles of the same names in ../fuzz. */
export const PROFILES = {
  mixed: { weights: { ...MIXED, move: 6 } },
  dense: { weights: { ...DENSE, move: 12 } },
  undo: { weights: { ...MIXED, move: 4, undo: 20, redo: 8 } },
} as const satisfies Record<string, Profile>;
