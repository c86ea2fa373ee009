import * as v from "valibot";
import { documentEntry } from "../documents/register/documentList.ts";
import { person } from "../documents/register/people.ts";
import { spaceProfile } from "../documents/register/spaceProfile.ts";
import { isSpaceId, type SpaceId } from "../domain/ids.ts";
import { readSealed, type SealedShelf, writeSealed } from "../workspace/sealedValue.ts";
import type { SpaceRegisters } from "./registers.ts";
import type { RootState, Store } from "./store.ts";

/** The lists of a space as they were last seen here. */
export type Lists = v.InferOutput<typeof lists>;

export interface RecallServices {
  readonly local: SealedShelf["local"];
  readonly workspace: Pick<SealedShelf, "vault">;
}
interface RegistersStore {
  readonly getState: () => Pick<RootState, "registers">;
  readonly subscribe: Store["subscribe"];
}

/** Many drafts that come at once are one write. */
const QUIET_MS = 2_000;

const lists = v.object({
  profile: v.nullable(spaceProfile),
  documents: v.array(documentEntry),
  people: v.array(person),
});
const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), lists));
/** Under which name they are kept. */
export const listsOf = (space: SpaceId): string => `lists:${space}`;

/**
 * Reads what the lists of a space showed last; null when nothing is kept that can be read. It may be behind the log, and
 * only fills the time until that has been read.
 */
export async function recallLists({ local, workspace }: RecallServices, space: SpaceId): Promise<Lists | null> {
  const parsed = parser(await readSealed({ local, vault: workspace.vault }, listsOf(space)));
  return parsed.success ? parsed.output : null;
}

/** Keeps the lists for the next start, sealed. A failed write loses nothing but that. Returns its stop function. */
export function rememberLists(store: RegistersStore, services: RecallServices): () => void {
  const kept = new Map<SpaceId, SpaceRegisters>();
  const timers = new Map<SpaceId, ReturnType<typeof setTimeout>>();

  const write = async (space: SpaceId): Promise<void> => {
    timers.delete(space);
    const { local, workspace } = services;
    const now = store.getState().registers[space];
    if (!now) return;
    kept.set(space, now);
    const { profile, documents, people } = now;
    const seen: Lists = { profile, documents: Object.values(documents), people: Object.values(people) };
    await writeSealed({ local, vault: workspace.vault }, listsOf(space), JSON.stringify(seen));
  };
  const look = (): void => {
    for (const [space, now] of Object.entries(store.getState().registers)) {
      if (!isSpaceId(space) || !now.isLoaded || kept.get(space) === now || timers.has(space)) continue;
      timers.set(
        space,
        setTimeout(() => void write(space), QUIET_MS),
      );
    }
  };
  const stop = store.subscribe(look);
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
