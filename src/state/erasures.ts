import { putPerson } from "../documents/register/people.ts";
import type { Hash, MemberId, SpaceId } from "../domain/ids.ts";
import { mayWrite } from "../domain/role.ts";
import { command } from "./command.ts";
import type { ErasureRow } from "./erasureRow.ts";
import { listsOf } from "./listMemory.ts";
import { personName } from "./personName.ts";
import { selectOwnRole } from "./selectors.ts";
import type { Services } from "./services.ts";
import type { RootState, Store } from "./store.ts";
import { withRegister } from "./withRegister.ts";

/** Asks in a native dialog, and then every machine of the space. */
export const requestErasure = (space: SpaceId, member: MemberId) =>
  command((_dispatch, getState, { workspace }) =>
    workspace.vault.requestErasure({ space, member, name: personName(getState(), space, member) }),
  );

/** Requests that this machine has not answered yet. */
export function openErasures({ session }: Pick<RootState, "session">): { space: SpaceId; row: ErasureRow }[] {
  return Object.values(session.spaces).flatMap(({ space, self, erasures, isRolledBack }) =>
    isRolledBack
      ? []
      : erasures
          .filter(({ confirmed }) => !confirmed.some(({ device }) => device === self))
          .map((row) => ({ space, row })),
  );
}

/**
 * Does what members ask: takes the name off the list, or waits until somebody who may has; then forgets what this machine
 * had kept of the list, and only then says so. Returns its stop function.
 */
export function watchErasures(store: Store, services: Services): () => void {
  const busy = new Set<Hash>();
  const look = (): void => {
    for (const { space, row } of openErasures(store.getState())) {
      if (busy.has(row.request) || !store.getState().registers[space]?.isLoaded) continue;
      busy.add(row.request);
      void forget(store.getState(), services, space, row).finally(() => busy.delete(row.request));
    }
  };
  return store.subscribe(look);
}

async function forget(state: RootState, services: Services, space: SpaceId, row: ErasureRow): Promise<void> {
  const { workspace, local } = services;
  const person = state.registers[space]?.people[row.member];
  if (person && (person.name !== "" || person.delegation !== "")) {
    const role = selectOwnRole(state, space);
    if (!role || !mayWrite(role, "register")) return;
    const blank = { member: row.member, name: "", delegation: "" };
    await withRegister(workspace, space, "people", (doc) => putPerson(doc, blank));
    return;
  }
  const forgotten = await local.deleteValue(listsOf(space));
  const unseen = await services.main.keepPicture({ picture: null });
  if (forgotten.ok && unseen.ok) await workspace.vault.confirmErased({ space, request: row.request });
}
