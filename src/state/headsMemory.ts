import * as v from "valibot";
import { type DeviceId, type Hash, isDeviceId, isHash, isSpaceId, type SpaceId } from "../domain/ids.ts";
import { readSealed, writeSealed } from "../workspace/sealedValue.ts";
import { type LastHeads, lastHeads, selectLastHeads } from "./lastHeads.ts";
import type { RecallServices } from "./listMemory.ts";
import type { RootState, Store } from "./store.ts";

interface HeadsStore {
  readonly getState: () => Pick<RootState, "lastHeads" | "session">;
  readonly subscribe: Store["subscribe"];
  readonly dispatch: (action: ReturnType<typeof lastHeads.actions.recalled>) => unknown;
}

/** Where others write they are further with each letter: so often at most what is known of that is kept. */
const EVERY_MS = 10_000;

const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const device = v.custom<DeviceId>(isDeviceId);
const head = v.object({ device, lane: v.picklist(["control", "content"]), seq, hash: v.custom<Hash>(isHash) });
const kept = v.pipe(
  v.object({ device, lastSeenAt: v.number(), metAt: v.optional(v.number()), heads: v.array(head) }),
  // What an earlier version kept does not say whether it was by a file.
  v.transform(({ metAt, ...rest }) => ({ ...rest, metAt: metAt ?? rest.lastSeenAt })),
);
const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), v.array(kept)));
/** Under which name it is kept. */
export const headsOf = (space: SpaceId): string => `heads:${space}`;

/**
 * Keeps for the next start how far the others were when they were last heard of, sealed, and recalls it for each space that
 * comes up. What is lost of it makes a file larger, and who was last met unknown. Returns its stop function.
 */
export function rememberHeads(store: HeadsStore, { local, workspace }: RecallServices): () => void {
  const shelf = { local, vault: workspace.vault };
  const known = new Map<SpaceId, readonly LastHeads[]>();
  const recalled = new Set<SpaceId>();
  const timers = new Map<SpaceId, ReturnType<typeof setTimeout>>();

  const recall = async (space: SpaceId): Promise<void> => {
    const parsed = parser(await readSealed(shelf, headsOf(space)));
    if (parsed.success) known.set(space, parsed.output);
    recalled.add(space);
    if (parsed.success) store.dispatch(lastHeads.actions.recalled({ space, heads: parsed.output }));
  };
  const write = async (space: SpaceId): Promise<void> => {
    timers.delete(space);
    const now = selectLastHeads(store.getState(), space);
    known.set(space, now);
    await writeSealed(shelf, headsOf(space), JSON.stringify(now));
  };
  const asked = new Set<SpaceId>();
  const look = (): void => {
    const state = store.getState();
    // The vault that opens what was kept is there.
    if (state.session.vault?.state !== "ready") return;
    for (const space of Object.keys(state.session.spaces).filter(isSpaceId)) {
      if (!asked.has(space)) {
        asked.add(space);
        void recall(space);
      }
      const now = selectLastHeads(state, space);
      if (!recalled.has(space) || now.length === 0 || known.get(space) === now || timers.has(space)) continue;
      timers.set(
        space,
        setTimeout(() => void write(space), EVERY_MS),
      );
    }
  };
  const stop = store.subscribe(look);
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
