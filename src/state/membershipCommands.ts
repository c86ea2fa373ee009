import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { err, type Result } from "../domain/result.ts";
import type { Role } from "../domain/role.ts";
import { command } from "./command.ts";
import { personName } from "./personName.ts";

/** Each of these asks in a native dialog; cancelling it is a failure that says so. */
export const removeMember = (space: SpaceId, member: MemberId) =>
  command((_dispatch, getState, { workspace }) =>
    workspace.vault.removeMember({ space, member, name: personName(getState(), space, member) }),
  );

export const changeRole = (space: SpaceId, member: MemberId, role: Role) =>
  command((_dispatch, getState, { workspace }) =>
    workspace.vault.changeRole({ space, member, role, name: personName(getState(), space, member) }),
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
    return workspace.vault.adopt({ space, device, to: late.to, name: personName(getState(), space, late.member) });
  });
