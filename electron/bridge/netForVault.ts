import * as v from "valibot";
import { call, define } from "./contract.ts";
import { row } from "./row.ts";
import * as s from "./schemas.ts";

/** net, as the vault sees it. */
export const netForVault = define({
  calls: {
    /** Durable when answered; the vault keeps the rows until then and resends the same bytes to a new net. */
    append: call(v.object({ rows: v.array(row) }), s.nothing),
    /** Sealed rows of a document, a page at a time, per device after `covers`; an empty page ends it. */
    tail: call(
      v.object({ space: s.spaceId, docTag: s.text(64), covers: s.covers, cursor: s.text(200) }),
      v.object({
        rows: v.array(row),
        next: s.text(200),
        /** Where content logs of these devices were pruned: there, and only there, a fold speaks for what is gone. */
        pruned: v.array(v.object({ device: s.deviceId, from: s.seq, to: s.seq })),
      }),
    ),
    /** An encoded run of what is held of a log from `from` on, up to the first signature; null when that is nothing. */
    heldRun: call(
      v.object({ space: s.spaceId, device: s.deviceId, lane: s.lane, from: s.seq }),
      v.object({ run: v.nullable(s.bytes) }),
    ),
  },
  notices: {},
});
