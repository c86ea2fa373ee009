import { hexToBytes } from "@noble/hashes/utils";
import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import { taggedHash } from "../taggedHash.ts";
import { type CheckpointBody, encodeIssued, type Issue } from "./checkpointBody.ts";

/** An issued revision and who issued it when, as its signatures name it. */
export interface IssuedRevision {
  readonly space: SpaceId;
  readonly by: DeviceId;
  /** Milliseconds since 1970 by the issuer's clock. */
  readonly at: number;
  readonly body: Omit<CheckpointBody, "issued">;
  readonly as: Issue;
}

/** 32 bytes that the issuing device signs. Whoever has the file of a revision can make them, without any key of the space. */
export const revisionStatement = ({ space, by, at, body, as }: IssuedRevision): Uint8Array =>
  taggedHash("revision/1", [hexToBytes(space), hexToBytes(by), count(at), encodeIssued(body, as)]);

/** 32 bytes that another device signs: "I have this revision too", said at `at`. */
export const countersignStatement = (revision: IssuedRevision, by: DeviceId, at: number): Uint8Array =>
  taggedHash("countersign/1", [revisionStatement(revision), hexToBytes(by), count(at)]);

function count(value: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, value);
  return toUint8Array(encoder);
}
