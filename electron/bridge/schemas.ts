import * as v from "valibot";
import { ADMISSION_WAYS } from "../../src/domain/admissionWay.ts";
import { isDeviceId, isDocId, isHash, isMemberId, isSpaceId } from "../../src/domain/ids.ts";
import { PROBLEM_CODES } from "../../src/domain/problem.ts";
import { REFUSAL_CODES } from "../../src/domain/refusal.ts";
import { SPACE_FAULTS } from "../../src/ledger/verify/spaceFault.ts";
import { ROLES } from "../../src/domain/role.ts";
import { UNHEEDED_ACTS, UNHEEDED_REASONS } from "../../src/domain/unheeded.ts";
import { CIRCULATIONS } from "../../src/ledger/checkpoint/checkpointBody.ts";
import { TICKET_PURPOSES } from "../../src/ledger/invitation.ts";
import { SEAT_KINDS } from "../../src/ledger/types.ts";

/** A whole buffer of its own: a view posted over a port would carry its neighbours' bytes, keys among them. */
export const bytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength === value.buffer.byteLength,
  "bytes must own their buffer",
);
export const spaceId = v.custom<import("../../src/domain/ids.ts").SpaceId>(isSpaceId);
export const deviceId = v.custom<import("../../src/domain/ids.ts").DeviceId>(isDeviceId);
export const docId = v.custom<import("../../src/domain/ids.ts").DocId>(isDocId);
export const hash = v.custom<import("../../src/domain/ids.ts").Hash>(isHash);
export const memberId = v.custom<import("../../src/domain/ids.ts").MemberId>(isMemberId);
export const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
export const lane = v.picklist(["control", "content"]);
export const role = v.picklist(ROLES);
export const purpose = v.picklist(TICKET_PURPOSES);
/** A seat in words. Times in milliseconds since 1970; `to` 0: until further notice. */
export const seat = v.object({
  kind: v.picklist(SEAT_KINDS),
  number: seq,
  delegation: text(120),
  office: text(120),
  from: seq,
  to: seq,
});
export const nothing = v.undefined();

export const problem = v.object({ code: v.picklist(PROBLEM_CODES), detail: v.exactOptional(text(500)) });
export const refusal = v.object({ code: v.picklist(REFUSAL_CODES), detail: v.exactOptional(text(500)) });

/** An entry of a content log that was judged where it is open and not believed. */
export const refusedEntry = v.object({ device: deviceId, seq, reason: refusal });

export const head = v.object({ device: deviceId, lane, seq, hash });
export const dep = v.object({ device: deviceId, lane, seq });
export const covers = v.record(deviceId, seq);

/** One opened content envelope, on its way from the vault to the window; `epoch` is the number of the key that sealed it. */
export const opened = v.object({
  device: deviceId,
  seq,
  time: v.number(),
  deps: v.array(dep),
  epoch: seq,
  update: bytes,
});

/** At whose word a machine became a member's, and the place of the op in the control log of `addedBy`. */
const letIn = v.object({ way: v.picklist(ADMISSION_WAYS), words: v.array(memberId), seq });

export const member = v.object({
  device: deviceId,
  member: memberId,
  role,
  addedBy: deviceId,
  /** What its owner calls it; "" for nothing. */
  deviceName: text(60),
  letIn: v.optional(letIn, { way: "invited", words: [], seq: 0 }),
});
/** See src/ledger/membership/standing.ts. */
export const standing = v.object({
  device: deviceId,
  member: memberId,
  isFrozen: v.boolean(),
  steps: v.array(
    v.object({
      role: v.nullable(role),
      by: deviceId,
      seq,
      after: v.nullable(seq),
      hash: v.nullable(hash),
    }),
  ),
});
/** Work that was written after a cut and waits, up to what this machine holds of it. */
export const lateWork = v.object({ device: deviceId, from: seq, to: seq, mayAdopt: v.boolean() });
/** What an issued revision says beside its text. */
export const issue = v.object({
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999)),
  circulation: v.picklist(CIRCULATIONS),
  audience: text(500),
  title: text(250),
  lang: text(20),
  numbering: text(20),
});
/** A confirmed version of a draft. `id` is the hash of the entry that confirms it. */
export const version = v.object({
  id: hash,
  doc: docId,
  reference: text(200),
  by: deviceId,
  /** In the control log of `by`. */
  seq,
  at: v.number(),
  /** SHA-256 of the content, under its tag. */
  content: hash,
  /** Null for one that was confirmed without being issued; whether its issuer's signature for others holds. */
  issued: v.optional(v.nullable(v.object({ ...issue.entries, isSigned: v.boolean() })), null),
  /** Who has put their name to it too, and whether that signature holds. */
  countersigned: v.optional(
    v.array(v.object({ by: deviceId, member: memberId, at: v.number(), isSigned: v.boolean() })),
    [],
  ),
  /** Entries that it was made of count no more. */
  isCut: v.boolean(),
});
/** An act of a member that had no effect on any machine, and that no honest app signs. */
export const unheeded = v.object({
  device: deviceId,
  /** In the control log of `device`. */
  seq,
  act: v.picklist(UNHEEDED_ACTS),
  reason: v.picklist(UNHEEDED_REASONS),
});
/** What of a membership decides which entries count. */
export const authority = v.object({
  /** Of every device that ever was a member. */
  standings: v.array(standing),
  /** Turns of the key. */
  epochs: v.array(v.object({ epoch: seq, by: deviceId, seq })),
});
export const membership = v.object({
  space: spaceId,
  self: deviceId,
  members: v.array(member),
  ...authority.entries,
  /** How far the control logs have been folded. */
  heads: v.array(dep),
  late: v.array(lateWork),
  /** The log of this machine has lost its end: nothing is written in it until that is back. */
  isRolledBack: v.boolean(),
  /** The space in which the group goes on; this one is its archive then. */
  successor: v.nullable(spaceId),
  /** Public half of this member's recovery phrase, as the space knows it. */
  recoveryKey: v.nullable(text(64)),
  /** Which persons were to be forgotten, and which machines say that they have. */
  erasures: v.optional(
    v.array(
      v.object({
        request: hash,
        member: memberId,
        at: v.number(),
        confirmed: v.array(v.object({ device: deviceId, at: v.number() })),
      }),
    ),
    [],
  ),
  /** Versions of drafts that somebody who may has confirmed, as far as this device has their keys. */
  versions: v.optional(v.array(version), []),
  unheeded: v.optional(v.array(unheeded), []),
  /** Devices of members who lost everything, and who has spoken for them so far. */
  returning: v.array(v.object({ member: memberId, device: deviceId, vouchers: v.array(memberId) })),
});

/** What checking a whole space has found (src/ledger/verify/verifySpace.ts). */
export const spaceReport = v.object({
  devices: seq,
  members: seq,
  envelopes: seq,
  signatures: seq,
  folds: seq,
  pruned: seq,
  /** Confirmed versions. */
  checkpoints: seq,
  firstFault: v.nullable(v.object({ device: deviceId, lane, seq, what: v.picklist(SPACE_FAULTS) })),
});

/** What the vault needs to start: how its keys are kept on this machine. */
export const protection = v.picklist(["keychain", "passphrase", "none"]);
export const vaultState = v.object({
  state: v.picklist(["starting", "needsProtection", "locked", "ready", "failed"]),
  protection: v.nullable(protection),
  device: v.nullable(deviceId),
  problem: v.nullable(problem),
});
