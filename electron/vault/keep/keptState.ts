import * as v from "valibot";
import { isDeviceId, isMemberId, isSpaceId } from "../../../src/domain/ids.ts";
import { TICKET_PURPOSES } from "../../../src/ledger/invitation.ts";
import * as s from "../../bridge/schemas.ts";

const hex = (letters: number) => v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.length(letters));
const address = v.pipe(v.string(), v.maxLength(300));

const keptSpace = v.object({
  space: v.custom<import("../../../src/domain/ids.ts").SpaceId>(isSpaceId),
  /** Last own seq of each lane that the log store has confirmed. */
  control: s.seq,
  content: s.seq,
  /** Where its members meet, as far as invitations said. */
  rendezvous: v.array(address),
  /** Brought back from a backup: others may hold own entries that are not in it. */
  isRestored: v.optional(v.boolean(), false),
});

const keptInvite = v.object({
  space: keptSpace.entries.space,
  /** Hex of the invitation's public key. */
  invite: hex(64),
  secret: hex(32),
  spaceName: s.text(120),
  role: s.role,
  expiresAt: v.number(),
  rendezvous: v.array(address),
  purpose: v.optional(v.picklist(TICKET_PURPOSES), "member"),
  /** Whose device it brings; null for somebody new. */
  member: v.optional(v.nullable(v.custom<import("../../../src/domain/ids.ts").MemberId>(isMemberId)), null),
  /** The name of that member, as the window told it. */
  person: v.optional(s.text(250), ""),
  /** What whoever comes with it will sit as; the log has the same under seal. */
  seat: v.optional(v.nullable(v.object({ ...s.seat.entries, id: hex(32) })), null),
  /** Read out as a line: whoever comes must be bound to what it was told in the line's room. */
  isSpoken: v.optional(v.boolean(), false),
  /** Used or withdrawn. Of an invitation of somebody new the control log says so. */
  isClosed: v.optional(v.boolean(), false),
});

const keptJoin = v.object({
  space: keptSpace.entries.space,
  inviter: v.custom<import("../../../src/domain/ids.ts").DeviceId>(isDeviceId),
  link: s.text(4000),
  name: s.text(120),
  delegation: s.text(120),
  /** Hex of the recovery key's signature; never the phrase. */
  recovery: v.optional(v.nullable(hex(128)), null),
  /** Both nonces of a spoken line, by which the invitation came. */
  nonces: v.optional(v.nullable(hex(128)), null),
});

/** What the vault remembers besides its keys. The control log holds everything else. */
export const keptState = v.object({
  version: v.literal(1),
  spaces: v.array(keptSpace),
  invites: v.array(keptInvite),
  joins: v.array(keptJoin),
  /** Spaces that were erased here and in which this device has written: it must not begin its log anew. */
  erased: v.optional(v.array(keptSpace.entries.space), []),
});

export type KeptSpace = v.InferOutput<typeof keptSpace>;
export type KeptInvite = v.InferOutput<typeof keptInvite>;
export type KeptJoin = v.InferOutput<typeof keptJoin>;
export type KeptState = v.InferOutput<typeof keptState>;

export const EMPTY_KEPT_STATE: KeptState = { version: 1, spaces: [], invites: [], joins: [], erased: [] };
