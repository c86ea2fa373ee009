import type { DeviceId } from "../../domain/ids.ts";
import type { Lane } from "../types.ts";

/**
 * What is wrong with a log, from where on.
 * unreadable      the bytes are no entry
 * brokenChain     it does not go on where the entry before it ended, or its hash is not that of its bytes
 * badSignature
 * unsigned        no signature stands at or after it
 * unknownDevice   its device never was a member
 * missing         it was pruned, and no fold of its author stands for it
 * badFold         a fold that cannot be opened or does not say what it must
 * badCheckpoint   a confirmed version that cannot be read, or names entries that are held otherwise
 * otherContent    the entries of a confirmed version make another text here than was signed (found by the window alone)
 */
export const SPACE_FAULTS = [
  "unreadable",
  "brokenChain",
  "badSignature",
  "unsigned",
  "unknownDevice",
  "missing",
  "badFold",
  "badCheckpoint",
  "otherContent",
] as const;
export type SpaceFaultKind = (typeof SPACE_FAULTS)[number];

export interface SpaceFault {
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly seq: number;
  readonly what: SpaceFaultKind;
}
