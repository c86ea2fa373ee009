import type { DeviceId, Hash, MemberId, SpaceId } from "../../domain/ids.ts";
import type { Role } from "../../domain/role.ts";
import type { Fork } from "../forkEvidence.ts";
import type { Mandate, PlacedOp, SealedName } from "../types.ts";
import type { Cap } from "./cuts.ts";
import type {
  Admission,
  Checkpoint,
  Epoch,
  Erasure,
  IgnoredReason,
  Invitation,
  MandateStep,
  Member,
  Membership,
  Returning,
} from "./membership.ts";
import type { Standing } from "./standing.ts";

/** Answers whether `signature` over `message` was made by the holder of the Ed25519 key (hex). */
export type VerifySignature = (publicKey: string, message: Uint8Array, signature: Uint8Array) => boolean;

/** The membership while it is being folded; only `applyOp` writes to it. */
export interface Draft {
  readonly space: SpaceId;
  readonly verify: VerifySignature;
  readonly members: Map<DeviceId, Member>;
  readonly standings: Map<DeviceId, Standing>;
  readonly invitations: Map<string, Invitation>;
  readonly mandates: Map<string, Mandate>;
  readonly mandateSteps: Map<string, readonly MandateStep[]>;
  readonly deviceNames: Map<DeviceId, SealedName>;
  readonly recoveryKeys: Map<MemberId, string>;
  /** By device. */
  readonly returning: Map<DeviceId, Returning>;
  readonly admissions: Map<DeviceId, Admission>;
  /** The role that a member has, or had last. */
  readonly lastRoles: Map<MemberId, Role>;
  /** By the hash of the op that asked. */
  readonly erasures: Map<Hash, Erasure>;
  readonly checkpoints: Checkpoint[];
  successor: SpaceId | null;
  readonly epochs: Epoch[];
  readonly boxes: Membership["boxes"][number][];
  readonly ignored: { hash: Hash; reason: IgnoredReason }[];
  /** Forks that are proved, by the hash of the op that proves them. */
  readonly forks: ReadonlyMap<Hash, Fork>;
  /** Cuts whose op is still to come, and which bind what stands before it already. */
  readonly caps: Map<Hash, readonly Cap[]>;
  /** Last op of each device that had an effect. */
  readonly lastEffect: Map<DeviceId, number>;
  /** Where the control log of a device that was out begins to count again. */
  readonly returns: Map<
    DeviceId,
    { readonly cut: number; readonly by: DeviceId; readonly seq: number; isBack: boolean }
  >;
}

export function emptyDraft(
  space: SpaceId,
  verify: VerifySignature,
  forks: ReadonlyMap<Hash, Fork>,
  caps: ReadonlyMap<Hash, readonly Cap[]>,
): Draft {
  return {
    space,
    verify,
    members: new Map(),
    standings: new Map(),
    invitations: new Map(),
    mandates: new Map(),
    mandateSteps: new Map(),
    deviceNames: new Map(),
    recoveryKeys: new Map(),
    returning: new Map(),
    admissions: new Map(),
    lastRoles: new Map(),
    erasures: new Map(),
    checkpoints: [],
    successor: null,
    epochs: [],
    boxes: [],
    ignored: [],
    forks,
    caps: new Map(caps),
    lastEffect: new Map(),
    returns: new Map(),
  };
}

/** From this op on the seat is so. */
export function putMandate(draft: Draft, { device, seq }: PlacedOp, mandate: Mandate): void {
  const before = draft.mandateSteps.get(mandate.seat) ?? [];
  draft.mandates.set(mandate.seat, mandate);
  draft.mandateSteps.set(mandate.seat, [...before, { by: device, seq, mandate }]);
}
