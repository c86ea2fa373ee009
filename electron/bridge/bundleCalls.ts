import * as v from "valibot";
import { call } from "./contract.ts";
import * as s from "./schemas.ts";

/** What a file for a stick is called by whom: only who has not heard of space or person yet is shown this. */
const bundleWords = { spaceName: s.text(250), person: s.text(250) };
/** What a file for a stick says of itself, and how much of it is new here. */
const bundleFacts = v.object({
  space: s.spaceId,
  by: s.deviceId,
  ...bundleWords,
  madeAt: v.number(),
  /** False: only what one member lacked. */
  isWhole: v.boolean(),
  entries: s.seq,
  newEntries: s.seq,
  /** It goes on from entries that are not here. */
  lacksEarlier: v.boolean(),
  files: v.object({ count: s.seq, newCount: s.seq, sizeBytes: s.seq }),
});
export type BundleFacts = v.InferOutput<typeof bundleFacts>;
/** What came of it; see electron/vault/bundle/takeBundle.ts. */
const takenBundle = v.object({
  space: s.spaceId,
  entries: s.seq,
  files: s.seq,
  changedParts: v.array(s.seq),
  isTorn: v.boolean(),
  isCancelled: v.boolean(),
  refused: s.seq,
  missing: v.array(v.object({ device: s.deviceId, lane: s.lane, from: s.seq, to: s.seq })),
  missingFiles: v.array(s.hash),
});
export type TakenBundle = v.InferOutput<typeof takenBundle>;

/** What a vault does with files for a stick (electron/vault/bundle). */
export const bundleCalls = {
  /**
   * What this machine holds of a space into one file for a stick, or (`since`) what somebody lacks who is known to be that
   * far; main's dialog asks where. Progress comes as `bundle` notices.
   */
  saveBundle: call(
    v.object({
      space: s.spaceId,
      /** Proposed for the file. */
      name: s.text(120),
      since: v.nullable(v.array(s.head)),
      withFiles: v.boolean(),
      ...bundleWords,
    }),
    v.object({ isDone: v.boolean(), entries: s.seq, files: s.seq }),
  ),
  /** What such a file says of itself: one that a person chooses, or one that was opened from outside. Null: none. Nothing is taken. */
  openBundle: call(v.object({ isArrived: v.boolean() }), v.nullable(bundleFacts)),
  /** Takes what is whole in the file that was opened last. */
  takeBundle: call(s.nothing, takenBundle),
  /** Ends what is under way: half a file is not kept, and what was taken by then stays. */
  cancelBundle: call(s.nothing, s.nothing),
};
