import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { err, type Result } from "../domain/result.ts";
import type { Role } from "../domain/role.ts";
import { command } from "./command.ts";
import type { RootState } from "./store.ts";

/** A person as the native dialog names it. */
function nameOf(state: RootState, space: SpaceId, member: MemberId): string {
  const person = state.registers[space]?.people[member];
  return person ? `${person.name} (${person.delegation})` : member.slice(0, 8);
}

/** Each of these asks in a native dialog; cancelling it is a failure that says so. */
export const removeMember = (space: SpaceId, member: MemberId) =>
  command((_dispatch, getState, { workspace }) =>
    workspace.vault.removeMember({ space, member, name: nameOf(getState(), space, member) }),
  );

export const changeRole = (space: SpaceId, member: MemberId, role: Role) =>
  command((_dispatch, getState, { workspace }) =>
    workspace.vault.changeRole({ space, member, role, name: nameOf(getState(), space, member) }),
  );

export const leaveSpace = (space: SpaceId) =>
  command((_dispatch, getState, { workspace }) =>
    workspace.vault.leaveSpace({ space, name: getState().registers[space]?.profile?.name ?? "" }),
  );

/** Takes late work into the space, as far as it was listed: what has come since is looked at first. */
export const adoptLate = (space: SpaceId, device: DeviceId) =>
  command((_dispatch, getState, { workspace }): Promise<Result<undefined, Problem>> => {
    const late = getState().session.spaces[space]?.late.find((row) => row.device === device);
    if (!late?.member) return Promise.resolve(err(problem("nothingToAdopt")));
    return workspace.vault.adopt({ space, device, to: late.to, name: nameOf(getState(), space, late.member) });
  });
