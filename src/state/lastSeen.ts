import * as v from "valibot";
import { type DeviceId, type DocId, isDeviceId, isDocId, type SpaceId } from "../domain/ids.ts";
import { readSealed, writeSealed } from "../workspace/sealedValue.ts";
import type { SeenEnds } from "../workspace/versionText.ts";
import type { RecallServices } from "./listMemory.ts";

/** How far this user had seen a draft, and when that was (ms since 1970 by this machine's clock). */
export interface LastSeen {
  readonly at: number;
  readonly ends: SeenEnds;
}

const seq = v.pipe(v.number(), v.integer(), v.minValue(0));
const lastSeen = v.object({ at: v.number(), ends: v.record(v.custom<DeviceId>(isDeviceId), seq) });
const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), v.record(v.custom<DocId>(isDocId), lastSeen)));
type Seen = Readonly<Record<DocId, LastSeen | undefined>>;

/** Under which name it is kept: one value a space, so that it goes with the space. */
export const seenOf = (space: SpaceId): string => `seen:${space}`;

/** Writes of one window come one after the other, and each reads what the one before wrote. */
let writing: Promise<unknown> = Promise.resolve();

/** What this machine remembers; null for a draft that was never open here. */
export const recallSeen =
  (space: SpaceId, doc: DocId) =>
  async (_dispatch: unknown, _getState: unknown, services: RecallServices): Promise<LastSeen | null> => {
    return (await readSeen(services, space))[doc] ?? null;
  };

/** Sealed like all that this machine remembers of itself. A failed write costs a band that tells too much. */
export const rememberSeen =
  (space: SpaceId, doc: DocId, seen: LastSeen) =>
  (_dispatch: unknown, _getState: unknown, services: RecallServices): Promise<unknown> => {
    writing = writing.then(async () => {
      const all: Seen = { ...(await readAll(services, space)), [doc]: seen };
      const { local, workspace } = services;
      await writeSealed({ local, vault: workspace.vault }, seenOf(space), JSON.stringify(all));
    });
    return writing;
  };

/** What this machine remembers of all drafts of a space. */
export async function readSeen(services: RecallServices, space: SpaceId): Promise<Seen> {
  await writing;
  return readAll(services, space);
}

async function readAll({ local, workspace }: RecallServices, space: SpaceId): Promise<Seen> {
  const parsed = parser((await readSealed({ local, vault: workspace.vault }, seenOf(space))) ?? "");
  return parsed.success ? parsed.output : {};
}
