import * as v from "valibot";
import { call, define } from "./contract.ts";
import { FILE_INTAKES } from "../../src/domain/fileIntake.ts";
import { row } from "./row.ts";
import * as s from "./schemas.ts";

/** See src/ledger/prune.ts. */
const heldGap = v.object({ from: s.seq, to: s.seq, last: s.hash, folds: v.array(s.seq) });
export const skipOrder = v.object({ space: s.spaceId, device: s.deviceId, ...heldGap.entries });

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
    /** How far every log of a space goes, and where content logs were pruned. */
    held: call(
      v.object({ space: s.spaceId }),
      v.object({
        heads: v.array(s.head),
        gaps: v.array(v.object({ device: s.deviceId, from: s.seq, to: s.seq, last: s.hash, folds: v.array(s.seq) })),
      }),
    ),
    /** Rows of a log from `from` on, in one piece and ending signed; where that was pruned, from behind the gap. */
    log: call(
      v.object({ space: s.spaceId, device: s.deviceId, lane: s.lane, from: s.seq }),
      /** `before`: hash of the entry before the first row. */
      v.object({ rows: v.array(row), before: s.hash }),
    ),
    /** Lets go of what a fold of the device has replaced; refused where the stretches are not what the log holds. */
    prune: call(
      v.object({
        space: s.spaceId,
        device: s.deviceId,
        by: v.object({ seq: s.seq, hash: s.hash }),
        stretches: v.array(
          v.object({ from: s.seq, to: s.seq, before: s.hash, last: s.hash, signature: v.nullable(s.bytes) }),
        ),
      }),
      s.nothing,
    ),
    /** Entries of content logs that are not believed: shown with their reasons, as what a document does not take. */
    setAside: call(v.object({ space: s.spaceId, refused: v.array(s.refusedEntry) }), s.nothing),
    /** How far all logs of a space are held. */
    heldHeads: call(v.object({ space: s.spaceId }), v.object({ heads: v.array(s.head) })),
    /** The stretches of a content log that were pruned, ascending. */
    heldGaps: call(v.object({ space: s.spaceId, device: s.deviceId }), v.object({ gaps: v.array(heldGap) })),
    /** Goes on with a log behind a stretch that a backup does not hold either. */
    skip: call(skipOrder, s.nothing),
    /** Rows of a log as they lie there, for a backup. */
    heldRows: call(
      v.object({ space: s.spaceId, device: s.deviceId, lane: s.lane, from: s.seq, count: s.seq }),
      v.object({ rows: v.array(row) }),
    ),
    /**
     * What a WANT for a range would be answered with next, as frames of the wire, for a file; `next` 0: the range ends here.
     * `shown`: seqs of the folds that were shown before, and in the answer those of its frames too.
     */
    framesFor: call(
      v.object({
        space: s.spaceId,
        device: s.deviceId,
        lane: s.lane,
        from: s.seq,
        to: s.seq,
        shown: v.array(s.seq),
      }),
      v.object({ frames: v.array(s.bytes), next: s.seq, shown: v.array(s.seq) }),
    ),
    /** Takes a frame that lay in a file of the device `by` as one from a link; durable when "stored". */
    takeFrame: call(
      v.object({ space: s.spaceId, self: s.deviceId, by: s.deviceId, frame: s.bytes }),
      v.object({ intake: v.picklist(FILE_INTAKES), lane: s.lane }),
    ),
    /** Nothing of the space is held when answered. */
    eraseSpace: call(v.object({ space: s.spaceId }), s.nothing),
    /** An encoded run of what is held of a log from `from` on, up to the first signature; null when that is nothing. */
    heldRun: call(
      v.object({ space: s.spaceId, device: s.deviceId, lane: s.lane, from: s.seq }),
      v.object({ run: v.nullable(s.bytes) }),
    ),
  },
  notices: {},
});
