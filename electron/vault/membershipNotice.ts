import type * as v from "valibot";
import type { DeviceId } from "../../src/domain/ids.ts";
import type { membership } from "../bridge/schemas.ts";
import { deviceName } from "./members/deviceNames.ts";
import { membersOf, type Space } from "./space/space.ts";

/** What the window is told of a space: who is and was in it, and what counts of whom. Keys and invitations stay here. */
export function membershipNotice(space: Space, self: DeviceId): v.InferOutput<typeof membership> {
  const members = membersOf(space.membership()).map(({ device, member, role, addedBy }) => ({
    device,
    member,
    role,
    addedBy,
    deviceName: deviceName(space, device),
  }));
  const { standings, epochs, successor, recoveryKeys, returning, erasures } = space.membership();
  const own = space.membership().members.get(self);
  return {
    space: space.id,
    self,
    members,
    standings: [...standings.values()].map((one) => ({ ...one, steps: one.steps.map((step) => ({ ...step })) })),
    epochs: epochs.map(({ epoch, by, seq }) => ({ epoch, by, seq })),
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
    returning: returning.map(({ member, device, vouchers }) => ({
      member,
      device,
      vouchers: vouchers.map((one) => one.member),
    })),
  };
}
