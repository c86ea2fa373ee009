import type { SpaceId } from "../../../src/domain/ids.ts";
import { mayAddMembers } from "../../../src/domain/role.ts";
import { needsTurn, withoutKey } from "../../../src/ledger/membership/membership.ts";
import type { Core } from "../core.ts";
import type { Space } from "../space/space.ts";
import { keyTurn, missingShares } from "./keyTurn.ts";

/**
 * What has to follow from what others decided, without anybody being asked: two who removed somebody at the same time each
 * gave their new key to the other's target, so the key is turned once more; who was admitted meanwhile gets it; who left
 * by itself is not to have the next. Every chair and secretariat does so at once. Two at the same time do no harm: both
 * keys went to the right devices, and one of them is the first.
 */
export function createSteward(core: Core) {
  const busy = new Set<SpaceId>();

  const tend = async (space: Space): Promise<void> => {
    const role = space.ownRole();
    if (busy.has(space.id) || role === null || !mayAddMembers(role) || !isOwing(space)) return;
    busy.add(space.id);
    const written = await space.author.write((after) => {
      if (needsTurn(space.membership())) return [keyTurn(core, space, after, new Set())];
      return missingShares(core, space, after);
    });
    busy.delete(space.id);
    if (written.ok) return tend(space);
    core.notifyUi("failed", written.error);
  };
  const isOwing = (space: Space): boolean =>
    needsTurn(space.membership()) || (withoutKey(space.membership()).length > 0 && canShare(space));
  const canShare = (space: Space): boolean => missingShares(core, space, []).length > 0;

  return { tend };
}
export type Steward = ReturnType<typeof createSteward>;
