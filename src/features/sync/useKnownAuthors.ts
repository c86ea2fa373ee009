import type { DeviceId, MemberId, SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews, selectRegisters } from "../../state/selectors.ts";
import { selectFormer } from "../../state/spaceSelectors.ts";
import { authorOfRefused, type RefusedAuthor } from "./authorOfRefused.ts";

/** Whose machine is whose in a space, those of people who are out among them. */
export interface KnownAuthors {
  memberOf(device: DeviceId): MemberId | null;
  /** Of several machines of one person the first. */
  deviceOf(member: MemberId): DeviceId | null;
  authorOf(device: DeviceId): RefusedAuthor;
}

export function useKnownAuthors(space: SpaceId): KnownAuthors {
  const members = useAppSelector((state) => selectMemberViews(state, space));
  const former = useAppSelector((state) => selectFormer(state, space));
  const { people } = useAppSelector((state) => selectRegisters(state, space));
  const known = [...members, ...former];
  return {
    memberOf: (device) => known.find((one) => one.device === device)?.member ?? null,
    deviceOf: (member) => known.find((one) => one.member === member)?.device ?? null,
    authorOf: (device) => authorOfRefused(device, { members, former, people }),
  };
}
