import type { DeviceId, DocId, Hash, KeyId, MemberId, SpaceId } from "../domain/ids.ts";
import type { Role } from "../domain/role.ts";

/** Membership and keys travel apart from content: with one log a sealed entry would block the entry that shares its key. */
export type Lane = "control" | "content";

export type EnvelopeKind = "update" | "member" | "fold" | "checkpoint" | "asset";

/** One entry of one device's log in one lane. */
export interface Envelope {
  readonly version: 1;
  readonly kind: EnvelopeKind;
  readonly space: SpaceId;
  readonly device: DeviceId;
  readonly lane: Lane;
  /** Counts from 1 without gap. */
  readonly seq: number;
  /** Hash of the entry before, or of nothing (32 zero bytes) for seq 1. */
  readonly prev: Hash;
  /** The epoch key that seals the body; the zero key id in the control lane, whose bodies are readable. */
  readonly keyId: KeyId;
  /** 12 bytes; empty in the control lane. */
  readonly nonce: Uint8Array;
  /** Content lane: AES-256-GCM (tag at the end) over an encoded ContentBody, AAD = space ‖ device. Control: an encoded ControlOp. */
  readonly body: Uint8Array;
}

/** A contiguous piece of one log under one signature (of its last hash). What the log implies is not repeated in it. */
export interface Run {
  readonly space: SpaceId;
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly firstSeq: number;
  /** Hash of the entry before `firstSeq`. */
  readonly prev: Hash;
  readonly entries: readonly RunEntry[];
  /** 64 bytes, Ed25519 over the hash of the last entry. */
  readonly signature: Uint8Array;
}
export interface RunEntry {
  readonly kind: EnvelopeKind;
  readonly keyId: KeyId;
  readonly nonce: Uint8Array;
  readonly body: Uint8Array;
}

/** An entry as a proof shows it: all that its hash is made of. A body is long, and nobody's business but its readers'. */
export interface HashedEntry extends Omit<RunEntry, "body"> {
  /** 32 bytes, `bodyHash`. */
  readonly bodyHash: Uint8Array;
}
/** A piece of one log as its device has signed it, with the hashes of the bodies in their place; 1 to 200 entries. */
export interface Story {
  readonly entries: readonly HashedEntry[];
  /** 64 bytes, Ed25519 over the hash of the last entry. */
  readonly signature: Uint8Array;
}

/** How far a log is known. */
export interface Head {
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly seq: number;
  readonly hash: Hash;
}

/** "I had seen this": in a ContentBody the last envelope of `device` that touched the same document; control heads otherwise. */
export interface Dep {
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly seq: number;
}

/** The plain text of a content envelope. */
export interface ContentBody {
  readonly doc: DocId;
  /** Milliseconds since 1970 by the author's clock; for display only. */
  readonly time: number;
  /** Only what changed since the author's last envelope in this document; deps add up. */
  readonly deps: readonly Dep[];
  /** A Yjs V1 update. */
  readonly update: Uint8Array;
}

/** The end of one log as somebody had seen it; seq 0 with NO_HASH when nothing of it. */
export interface LogEnd {
  readonly seq: number;
  readonly hash: Hash;
}

/** Where the logs of a device are cut: exactly what the author of the cut had seen of them. */
export interface DeviceCut {
  readonly device: DeviceId;
  readonly control: LogEnd;
  readonly content: LogEnd;
}

/** An older epoch key under a newer one: whoever gets the newer one can read what the older one sealed. */
export interface SealedKey {
  readonly keyId: KeyId;
  readonly nonce: Uint8Array;
  /** AES-256-GCM of the older key (32 + 16). */
  readonly sealed: Uint8Array;
}

export const SEAT_KINDS = ["seat", "alternate"] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/** A seat and who sits on it. Names of delegations and functions are sealed: a control log is readable on its way. */
export interface Mandate {
  /** 16 random bytes in hex: names the seat for as long as there is one. */
  readonly seat: string;
  readonly kind: SeatKind;
  readonly number: number;
  /** The seat that an alternate stands in for. */
  readonly alternateOf: string | null;
  /** Null: the seat is vacant. */
  readonly holder: MemberId | null;
  /** Milliseconds since 1970; `to` 0: until further notice. */
  readonly from: number;
  readonly to: number;
  readonly keyId: KeyId;
  readonly nonce: Uint8Array;
  /** AES-256-GCM over delegation and function, under the epoch key. */
  readonly sealed: Uint8Array;
}

export interface KeyBox {
  readonly device: DeviceId;
  /** Ephemeral X25519 public key (32) ‖ nonce (12) ‖ AES-256-GCM of the epoch key (32 + 16). */
  readonly box: Uint8Array;
}

/** A few bytes under an epoch key. */
export interface SealedBytes {
  readonly keyId: KeyId;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
}

/** A short text under an epoch key. */
export type SealedName = SealedBytes;

/** An epoch key in a box for a device that the context names. */
export interface BoxedKey {
  readonly keyId: KeyId;
  readonly box: Uint8Array;
}

/** `after`: the control heads that the author had seen. */
export type ControlOp = { readonly after: readonly Head[] } & (
  | { readonly type: "genesis"; readonly nonce: Uint8Array; readonly boxKey: string; readonly member: MemberId }
  | {
      readonly type: "epoch";
      readonly epoch: number;
      readonly keyId: KeyId;
      readonly boxes: readonly KeyBox[];
      /** Older keys under this one; absent in a first epoch. */
      readonly older?: readonly SealedKey[];
    }
  | { readonly type: "share"; readonly keyId: KeyId; readonly boxes: readonly KeyBox[] }
  | {
      readonly type: "invite";
      readonly invite: string;
      readonly role: Role;
      readonly expiresAt: number;
      readonly uses: number;
      /** A vacant seat: whoever is admitted sits on it from the same act on. Only in an invitation for one. */
      readonly mandate?: Mandate;
    }
  | { readonly type: "revokeInvite"; readonly invite: string }
  | {
      readonly type: "add";
      readonly device: DeviceId;
      readonly boxKey: string;
      readonly member: MemberId;
      readonly role: Role;
      /** Public key of the invitation that was used, with its signature over space ‖ device ‖ boxKey. */
      readonly invite: string;
      readonly proof: Uint8Array;
      /** Milliseconds since 1970 by the adder's clock; an invitation that had expired by then admits nobody. */
      readonly at: number;
    }
  /** A new role from here on. When it is a lower one, the cuts say from where in the member's own logs it binds. */
  | { readonly type: "role"; readonly member: MemberId; readonly role: Role; readonly cuts: readonly DeviceCut[] }
  | { readonly type: "mandate"; readonly mandate: Mandate }
  /** Out of the space, or by oneself: out of it on one's own will. */
  | { readonly type: "remove"; readonly cut: DeviceCut }
  /** Work after a cut, up to this entry, is part of the space after all. `from` is the seq after the cut. */
  | { readonly type: "adopt"; readonly device: DeviceId; readonly from: number; readonly to: LogEnd }
  /** Two stories that `device` has signed, from the place on where they begin to differ. */
  | {
      readonly type: "forkProof";
      readonly device: DeviceId;
      readonly lane: Lane;
      /** The first seq of which both stories say something else. */
      readonly seq: number;
      /** Hash of the entry before it, the last that both have in common. */
      readonly prev: Hash;
      readonly stories: readonly [Story, Story];
      /** How far the author had seen the other lane. */
      readonly other: LogEnd;
    }
  /**
   * Another device for a member: by the member itself; for one who lost everything by anyone who was shown the proof of
   * its recovery phrase; or, without that, by two others who know the person.
   */
  | {
      readonly type: "addDevice";
      readonly member: MemberId;
      readonly device: DeviceId;
      readonly boxKey: string;
      /** The device's own signature over `deviceConsentBytes`. */
      readonly consent: Uint8Array;
      /** The recovery key's signature over `recoveryProofBytes`. */
      readonly recovery: Uint8Array | null;
      /** Epoch keys for the device. */
      readonly keys: readonly BoxedKey[];
    }
  /** Public half (hex) of the author's recovery phrase, instead of the one before; null: none any more. */
  | { readonly type: "recoveryKey"; readonly key: string | null }
  /** What a member calls one of its devices; sealed, because a control log is readable on its way. */
  | { readonly type: "nameDevice"; readonly device: DeviceId; readonly name: SealedName }
  /** Every machine is asked to forget what it keeps of a person. `at`: milliseconds since 1970 by the author's clock. */
  | { readonly type: "expunge"; readonly member: MemberId; readonly at: number }
  /** This machine has. `request` is the hash of the entry that asked. */
  | { readonly type: "expunged"; readonly request: Hash; readonly at: number }
  /**
   * A version of a document that its author has confirmed: see checkpoint/checkpointBody.ts. Sealed, because a control log is
   * readable on its way. `after` names the author's own log too: it is what it had seen of the members when it made the content.
   */
  | { readonly type: "checkpoint"; readonly at: number; readonly body: SealedBytes }
  /**
   * Its author's machine has made the same text of the revision that the entry `version` has issued. `signature`: 64 bytes over
   * `countersignStatement`, to be shown outside the space.
   */
  | { readonly type: "countersign"; readonly version: Hash; readonly at: number; readonly signature: Uint8Array }
  /** The group goes on in another space; this one is its archive. */
  | { readonly type: "successor"; readonly space: SpaceId }
  /** Of a later version: kept in its place, because other ops come after it, and otherwise ignored. */
  | { readonly type: "unknown"; readonly code: number; readonly payload: Uint8Array }
);
export type ControlOpType = ControlOp["type"];

/** A control op with where it stands in the log. */
export interface PlacedOp {
  readonly device: DeviceId;
  readonly seq: number;
  readonly hash: Hash;
  readonly op: ControlOp;
}

/** One stored envelope as the log store keeps it: opaque bytes and what must be found again. */
export interface StoredEnvelope {
  readonly space: SpaceId;
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly seq: number;
  readonly hash: Hash;
  /** Encoded RunEntry; its own buffer, never a view. */
  readonly entry: Uint8Array;
  /** Present on the last entry of each run; never more than 200 entries apart. */
  readonly signature: Uint8Array | null;
  /** Local pseudonym of the document (HMAC under a key of this machine); "" in the control lane and while the key is missing. */
  readonly docTag: string;
  /** Id of the cut, for own envelopes; "" otherwise. */
  readonly cutId: string;
}
