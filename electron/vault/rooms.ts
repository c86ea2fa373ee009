import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import type { Room } from "../bridge/vaultForNet.ts";
import type { Keeper } from "./keep/keeper.ts";
import { memberMeeting } from "./meeting.ts";
import type { Space } from "./space/space.ts";

/** A room of an invitation, and whom this device expects there: the inviter, or anyone when it is the inviter. */
export interface InviteRoom {
  readonly room: Room;
  readonly expects: DeviceId | null;
}

/**
 * Old keys are tried too: a member that was away when the key turned is still in the room of the last one, and two
 * removals at once make three keys.
 */
const KEYS = 4;

export function memberRooms(spaces: Iterable<Space>, keeper: Keeper): Room[] {
  return [...spaces].flatMap((space) =>
    !isExpectedIn(space)
      ? []
      : space.keys
          .all()
          .slice(0, KEYS)
          .map(({ key }) => memberRoom(space.id, key, keeper.space(space.id).rendezvous)),
  );
}

/** Whoever has left stays where the others meet: somebody may not have heard of it yet. */
function isExpectedIn(space: Space): boolean {
  const last = space.membership().standings.get(space.self)?.steps.at(-1);
  return last !== undefined && (last.role !== null || last.by === space.self);
}

const memberRoom = (space: SpaceId, key: Uint8Array, rendezvous: readonly string[]): Room => ({
  ...memberMeeting(key),
  purpose: "member",
  space,
  rendezvous: [...rendezvous],
});
