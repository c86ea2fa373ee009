import type { AdmissionWay } from "../../domain/admissionWay.ts";
import type { DeviceId, Hash, KeyId, MemberId, SpaceId } from "../../domain/ids.ts";
import type { Role } from "../../domain/role.ts";
import type { Head, KeyBox, Mandate, SealedBytes, SealedKey, SealedName } from "../types.ts";
import type { DecidedBy } from "./mandateAt.ts";
import type { Standing } from "./standing.ts";

/** One device of a member. `seniority` counts from 0 in the order of admission: it breaks ties between equal ranks. */
export interface Member {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly role: Role;
  /** The founder added itself. */
  readonly addedBy: DeviceId;
  /** Hex of the device's X25519 public key. */
  readonly boxKey: string;
  readonly seniority: number;
}

/** What let a device in, the last time. */
export interface Admission {
  /** The author of the op, and the op's place in its control log. */
  readonly by: DeviceId;
  readonly seq: number;
  readonly way: AdmissionWay;
  /** The members at whose word: the two who vouched, the earlier one first; otherwise the author alone. */
  readonly words: readonly MemberId[];
}

export interface Invitation {
  /** Hex of the invitation's public key. */
  readonly invite: string;
  readonly by: DeviceId;
  readonly role: Role;
  readonly expiresAt: number;
  readonly uses: number;
  readonly used: number;
  readonly isRevoked: boolean;
  /** The seat of whoever it admits. */
  readonly mandate: Mandate | null;
}

/** A device that shall belong to a member again, and who speaks for it. */
export interface Returning {
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly boxKey: string;
  readonly consent: Uint8Array;
  readonly vouchers: readonly { readonly device: DeviceId; readonly member: MemberId; readonly role: Role }[];
}

/** What members were asked to forget, and which machines say that they have. */
export interface Erasure {
  readonly request: Hash;
  readonly member: MemberId;
  readonly by: DeviceId;
  readonly at: number;
  readonly confirmed: readonly { readonly device: DeviceId; readonly at: number }[];
}

/** A version that somebody who may has confirmed; what it says is sealed. */
export interface Checkpoint {
  readonly hash: Hash;
  readonly by: DeviceId;
  readonly member: MemberId;
  /** In the control log of `by`. */
  readonly seq: number;
  /** Milliseconds since 1970 by the author's clock. */
  readonly at: number;
  /** What its author had seen of all control logs, its own too, when it made the content. */
  readonly after: readonly Head[];
  readonly body: SealedBytes;
  /** Who has put their name to it too, one a member, in the order in which they came to stand. */
  readonly countersigned: readonly Countersignature[];
}

export interface Countersignature {
  readonly by: DeviceId;
  readonly member: MemberId;
  readonly at: number;
  /** Nobody has looked at it yet: what was signed is sealed. */
  readonly signature: Uint8Array;
}

/** What a seat was decided to be, and by which control entry. */
export interface MandateStep extends DecidedBy {
  readonly mandate: Mandate;
}

export interface Epoch {
  readonly epoch: number;
  readonly keyId: KeyId;
  readonly by: DeviceId;
  /** In the control log of `by`. */
  readonly seq: number;
  /** Devices that were given the key, with the epoch or by a share. */
  readonly recipients: ReadonlySet<DeviceId>;
  readonly older: readonly SealedKey[];
}

export const IGNORED_REASONS = [
  "unknownType",
  "notFounder",
  "notMember",
  "mayNotAdd",
  "roleTooHigh",
  "alreadyMember",
  "unknownInvite",
  "inviteRevoked",
  "inviteExpired",
  "inviteUsed",
  "badProof",
  "wrongMember",
  "unknownEpoch",
  "knownEpoch",
  "unknownMember",
  "mayNotCut",
  "frozen",
  "nothingToAdopt",
  "unknownSeat",
  "tooManyDevices",
  "mayNotConfirm",
  "unknownVersion",
  "alreadySigned",
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** What all control ops together say. Two peers with the same ops have the same one. */
export interface Membership {
  readonly space: SpaceId;
  readonly members: ReadonlyMap<DeviceId, Member>;
  /** Of every device that ever was a member. */
  readonly admissions: ReadonlyMap<DeviceId, Admission>;
  /** Of every device that ever was a member: what was decided about it, for judging what it wrote. */
  readonly standings: ReadonlyMap<DeviceId, Standing>;
  readonly invitations: ReadonlyMap<string, Invitation>;
  /** By seat. A seat whose holder has left the space is vacant. */
  readonly mandates: ReadonlyMap<string, Mandate>;
  /** By seat all that was ever decided about it, in the order of the fold: for judging what was said for it then. */
  readonly mandateSteps: ReadonlyMap<string, readonly MandateStep[]>;
  /** What devices are called, sealed. */
  readonly deviceNames: ReadonlyMap<DeviceId, SealedName>;
  /** Public halves of recovery phrases. */
  readonly recoveryKeys: ReadonlyMap<MemberId, string>;
  /** Devices of members who have lost everything, for which one other member has spoken and one more must. */
  readonly returning: readonly Returning[];
  /** In the order in which they came to stand. */
  readonly erasures: readonly Erasure[];
  /** In the order in which they came to stand. */
  readonly checkpoints: readonly Checkpoint[];
  /** Where the group goes on; this space is its archive then. */
  readonly successor: SpaceId | null;
  /** In the order in which they came to stand; content is sealed with the highest number, the first of it. */
  readonly epochs: readonly Epoch[];
  readonly boxes: readonly { readonly keyId: KeyId; readonly box: KeyBox }[];
  /** Ops that had no effect, and why: kept so that anyone can see an attempt. */
  readonly ignored: readonly { readonly hash: Hash; readonly reason: IgnoredReason }[];
  /** Ops that come after something that has not arrived yet. */
  readonly waiting: readonly Hash[];
}

/** The epoch whose key seals new content; null before the first. */
export function currentEpoch(membership: Membership): Epoch | null {
  let current: Epoch | null = null;
  for (const epoch of membership.epochs) if (!current || epoch.epoch > current.epoch) current = epoch;
  return current;
}

/** Of an epoch that never came to stand: 0, older than any. */
export const epochNumber = ({ epochs }: Membership, keyId: KeyId): number =>
  epochs.find((epoch) => epoch.keyId === keyId)?.epoch ?? 0;

/** True when somebody has the current key who is no member any more: it must be turned. */
export function needsTurn(membership: Membership): boolean {
  const current = currentEpoch(membership);
  return current !== null && [...current.recipients].some((device) => !membership.members.has(device));
}

/** Members that were not given the current key: somebody was admitted while it was turned. */
export function withoutKey(membership: Membership): Member[] {
  const current = currentEpoch(membership);
  return current ? [...membership.members.values()].filter(({ device }) => !current.recipients.has(device)) : [];
}

/** The holder of a seat, null while it is vacant. */
export function holderOf(membership: Membership, { holder }: Mandate): MemberId | null {
  const isHere = [...membership.members.values()].some(({ member }) => member === holder);
  return isHere ? holder : null;
}
