import type { DeviceId, Hash, SpaceId } from "../../domain/ids.ts";
import type { Epoch, IgnoredReason, Invitation, Member, Membership } from "./membership.ts";

/** Answers whether `signature` over `message` was made by the holder of the Ed25519 key (hex). */
export type VerifySignature = (publicKey: string, message: Uint8Array, signature: Uint8Array) => boolean;

/** The membership while it is being folded; only `applyOp` writes to it. */
export interface Draft {
  readonly space: SpaceId;
  readonly verify: VerifySignature;
  readonly members: Map<DeviceId, Member>;
  readonly invitations: Map<string, Invitation>;
  readonly epochs: Epoch[];
  readonly boxes: Membership["boxes"][number][];
  readonly ignored: { hash: Hash; reason: IgnoredReason }[];
}

export function emptyDraft(space: SpaceId, verify: VerifySignature): Draft {
  return { space, verify, members: new Map(), invitations: new Map(), epochs: [], boxes: [], ignored: [] };
}
