import type * as v from "valibot";
import type { DeviceId } from "../../src/domain/ids.ts";
import type { Admission, Membership } from "../../src/ledger/membership/membership.ts";
import type { authority, member, membership } from "../bridge/schemas.ts";
import { deviceName } from "./members/deviceNames.ts";
import { unheededActs } from "./members/unheeded.ts";
import { membersOf, type Space } from "./space/space.ts";
import { versionList } from "./versions/versionList.ts";

/** What the window is told of a space: who is and was in it, and what counts of whom. Keys and invitations stay here. */
export function membershipNotice(space: Space, self: DeviceId): v.InferOutput<typeof membership> {
  const { admissions } = space.membership();
  const members = membersOf(space.membership()).map(({ device, member, role, addedBy }) => ({
    device,
    member,
    role,
    addedBy,
    deviceName: deviceName(space, device),
    letIn: letInOf(admissions.get(device)),
  }));
  const { successor, recoveryKeys, returning, erasures } = space.membership();
  const own = space.membership().members.get(self);
  return {
    space: space.id,
    self,
    members,
    ...authorityNotice(space.membership()),
    heads: space.control.heads().map(({ device, lane, seq }) => ({ device, lane, seq })),
    late: space.late(),
    isRolledBack: space.author.isRolledBack(),
    successor,
    recoveryKey: (own && recoveryKeys.get(own.member)) ?? null,
    erasures: erasures.map(({ request, member, at, confirmed }) => ({
      request,
      member,
      at,
      confirmed: confirmed.map((one) => ({ ...one })),
    })),
    versions: versionList(space),
    unheeded: unheededActs(space),
    returning: returning.map(({ member, device, vouchers }) => ({
      member,
      device,
      vouchers: vouchers.map((one) => one.member),
    })),
  };
}

const letInOf = (admission?: Admission): v.InferOutput<typeof member>["letIn"] => ({
  way: admission?.way ?? "invited",
  words: [...(admission?.words ?? [])],
  seq: admission?.seq ?? 0,
});

/** What of a membership decides which entries count. */
export function authorityNotice({ standings, epochs }: Membership): v.InferOutput<typeof authority> {
  return {
    standings: [...standings.values()].map((one) => ({ ...one, steps: one.steps.map((step) => ({ ...step })) })),
    epochs: epochs.map(({ epoch, by, seq }) => ({ epoch, by, seq })),
  };
}
