import type { Lane } from "../../ledger/types.ts";

export const FRAME_CODE = {
  have: 1,
  want: 2,
  credit: 3,
  run: 4,
  done: 5,
  presence: 6,
  join: 7,
  bye: 8,
  fold: 9,
  gap: 10,
  ask: 11,
  parcel: 12,
  lacks: 13,
} as const;
export const LANE_CODE: Readonly<Record<Lane, number>> = { control: 0, content: 1 };
