import * as v from "valibot";
import { call } from "./contract.ts";
import * as s from "./schemas.ts";

/** The vote of a meeting that ballots are for. */
const inVote = { space: s.spaceId, meeting: s.docId, vote: s.text(64) };
const box = s.text(4_000);
const MOST = 500;

/** What a vault does in secret ballots (electron/vault/ballots). Boxes are base64url. */
export const ballotCalls = {
  /** A ballot that only the two tellers can open, one layer each; `code`: by which its voter finds it among those opened. */
  sealBallot: call(
    v.object({
      ...inVote,
      seat: s.text(64),
      tellers: v.pipe(v.array(s.deviceId), v.length(2)),
      choice: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
    }),
    v.object({ box, code: s.text(16) }),
  ),
  /** The code of this device's ballot for a seat; the same each time. */
  ballotCode: call(v.object({ ...inVote, seat: s.text(64) }), v.object({ code: s.text(16) })),
  /** The first teller's part: outer layers off, in an order that says nothing; `unreadable`: places in `ballots`. */
  handOnBallots: call(
    v.object({ ...inVote, ballots: v.pipe(v.array(v.object({ seat: s.text(64), box })), v.maxLength(MOST)) }),
    v.object({ boxes: v.array(box), unreadable: v.array(s.seq) }),
  ),
  /** The second teller's part: what was in them, sorted by code. */
  openBallots: call(
    v.object({ ...inVote, boxes: v.pipe(v.array(box), v.maxLength(MOST)) }),
    v.object({ choices: v.array(v.object({ choice: s.seq, code: s.text(16) })), unreadable: s.seq }),
  ),
};
