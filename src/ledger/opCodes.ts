import type { ControlOpType } from "./types.ts";

/**
 * Part of the format: a number is never given to another op. 13 hub-add and 14 hub-remove are
 * reserved; what is not known here decodes as "unknown".
 */
export const CODES = {
  genesis: 1,
  epoch: 2,
  share: 3,
  invite: 4,
  revokeInvite: 5,
  add: 6,
  role: 7,
  mandate: 8,
  remove: 9,
  checkpoint: 10,
  adopt: 11,
  forkProof: 12,
  expunge: 15,
  successor: 16,
  addDevice: 17,
  recoveryKey: 18,
  nameDevice: 19,
  expunged: 20,
  countersign: 21,
} as const satisfies Readonly<Record<Exclude<ControlOpType, "unknown">, number>>;

/** Ephemeral key (32) ‖ nonce (12) ‖ sealed epoch key (32 + 16). */
export const KEY_BOX_BYTES = 92;
export const MAX_BOXES = 2_000;
/** An epoch key under another: 32 bytes and the seal's tag. */
export const SEALED_KEY_BYTES = 48;
/** Devices of one member, each with its cut. */
export const MAX_CUTS = 64;
/** Devices that one member has at a time. */
export const MAX_DEVICES = 16;
/** Delegation and function of a mandate, sealed. */
export const MAX_MANDATE_BYTES = 1_024;
/** Name of a device, sealed. */
export const MAX_NAME_BYTES = 512;
/** What a checkpoint says, sealed. */
export const MAX_CHECKPOINT_BYTES = 128 * 1024;
export const SEAT_ID_BYTES = 16;
