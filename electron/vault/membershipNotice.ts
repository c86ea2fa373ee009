import type * as v from "valibot";
import type { DeviceId } from "../../src/domain/ids.ts";
import type { membership } from "../bridge/schemas.ts";
import { membersOf, type Space } from "./space/space.ts";

/** What the window is told of a space: who is in it. Keys and invitations stay here. */
export function membershipNotice(space: Space, self: DeviceId): v.InferOutput<typeof membership> {
  const members = membersOf(space.membership()).map(({ device, member, role, addedBy }) => ({
    device,
    member,
    role,
    addedBy,
  }));
  return { space: space.id, self, members };
}
