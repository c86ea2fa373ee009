import type { HeldGap } from "../../ledger/prune.ts";
import { bytesOfHex } from "./hexBytes.ts";
import type { GapRow } from "./logRows.ts";
import { hashOfBytes } from "./pieceRow.ts";

export const rowOfGap = (log: number, { from, to, last, folds }: HeldGap): GapRow => ({
  log,
  from,
  to,
  last: bytesOfHex(last),
  folds: [...folds],
});

export const gapOfRow = ({ from, to, last, folds }: GapRow): HeldGap => ({ from, to, last: hashOfBytes(last), folds });
