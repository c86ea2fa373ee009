import { putPerson } from "../documents/register/people.ts";
import { putSpaceProfile, type SpaceProfile } from "../documents/register/spaceProfile.ts";
import type { MemberId, SpaceId } from "../domain/ids.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { MEMBERSHIPS } from "../workspace/membershipMemory.ts";
import { command } from "./command.ts";
import { headsOf } from "./headsMemory.ts";
import { seenOf } from "./lastSeen.ts";
import { pinsOf } from "./offline/pins.ts";
import { listsOf } from "./listMemory.ts";
import { forgetPrivateSpace } from "./privateSpaces.ts";
import type { Services } from "./services.ts";
import type { RootState } from "./store.ts";
import { view } from "./view.ts";
import { withRegister } from "./withRegister.ts";

export interface Self {
  readonly name: string;
  readonly delegation: string;
}

/** Takes everything of a space off this machine; then all begins anew, so that nothing of it is left in memory either. */
export const eraseSpace = (space: SpaceId) =>
  command<void>(async (_dispatch, getState, { workspace, local, main }) => {
    const name = getState().registers[space]?.profile?.name ?? "";
    const erased = await workspace.vault.eraseSpace({ space, name });
    if (!erased.ok) return erased;
    const docs = await local.snapshotDocs(space);
    for (const doc of docs.ok ? docs.value : []) {
      const deleted = await local.deleteSnapshot(space, doc);
      if (!deleted.ok) return deleted;
    }
    for (const name of [MEMBERSHIPS, listsOf(space), seenOf(space), pinsOf(space), headsOf(space)]) {
      const deleted = await local.deleteValue(name);
      if (!deleted.ok) return deleted;
    }
    const unseen = await main.keepPicture({ picture: null });
    if (!unseen.ok) return unseen;
    const shelf = { local, vault: workspace.vault };
    if (!(await forgetPrivateSpace(shelf, space))) return err(problem("diskFull", "private spaces"));
    const reloaded = await main.reload();
    return reloaded.ok ? ok(undefined) : reloaded;
  });

/** Founds a space with this device as its chair and names it. */
export const foundSpace = (profile: SpaceProfile, self: Self) =>
  command<SpaceId>((_dispatch, getState, services) =>
    services.workspace.during(found(services, getState, profile, self)),
  );

/** Founds a space and opens it. */
export const createSpace = (profile: SpaceProfile, self: Self) =>
  command<SpaceId>(async (dispatch) => {
    const founded = await dispatch(foundSpace(profile, self));
    if (founded.ok) dispatch(view.actions.pageOpened({ name: "drafts", space: founded.value }));
    return founded;
  });

async function found(
  services: Services,
  getState: () => RootState,
  profile: SpaceProfile,
  self: Self,
): Promise<Result<SpaceId, Problem>> {
  const created = await services.workspace.vault.createSpace();
  if (!created.ok) return created;
  const { space } = created.value;
  const named = await nameSpace(services, getState, space, profile, self);
  return named.ok ? ok(space) : named;
}

async function nameSpace(
  services: Services,
  getState: () => RootState,
  space: SpaceId,
  profile: SpaceProfile,
  self: Self,
): Promise<Result<void, Problem>> {
  const member = ownMember(getState(), space);
  if (!member) return err(problem("notMember"));
  const named = await withRegister(services.workspace, space, "space", (doc) => putSpaceProfile(doc, profile));
  if (!named.ok) return named;
  return withRegister(services.workspace, space, "people", (doc) => putPerson(doc, { member, ...self }));
}

/** This device's member in a space, from the ledger. */
export function ownMember(state: RootState, space: SpaceId): MemberId | null {
  const here = state.session.spaces[space];
  return here?.members.find((member) => member.device === here.self)?.member ?? null;
}
