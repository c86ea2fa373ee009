import * as v from "valibot";
import { isDocId, isSpaceId, type DocId, type SpaceId } from "../domain/ids.ts";
import { readSealed, writeSealed } from "../workspace/sealedValue.ts";
import type { Services } from "./services.ts";
import { type Remembered, sitting } from "./sitting.ts";
import type { AppDispatch, Store } from "./store.ts";

const NAME = "sitting";
const LONGEST_SECONDS = 86_400;
const remembered = v.object({
  place: v.nullable(v.object({ space: v.custom<SpaceId>(isSpaceId), meeting: v.custom<DocId>(isDocId) })),
  isFollowing: v.boolean(),
  speakingSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_SECONDS)),
});
const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), remembered));

/** Takes a window that was closed during a meeting back into it. */
export const recallSitting =
  () =>
  async (dispatch: AppDispatch, _getState: unknown, { local, workspace }: Services): Promise<void> => {
    const parsed = parser(await readSealed({ local, vault: workspace.vault }, NAME));
    if (parsed.success) dispatch(sitting.actions.sittingRestored(parsed.output));
  };

/** Keeps it for the next start, sealed. A failed write loses nothing but that. Returns its stop function. */
export function rememberSitting(store: Store, { local, workspace }: Services): () => void {
  let kept = store.getState().sitting;
  return store.subscribe(() => {
    const now = store.getState().sitting;
    if (now === kept) return;
    const isSame =
      now.place === kept.place && now.isFollowing === kept.isFollowing && now.speakingSeconds === kept.speakingSeconds;
    kept = now;
    if (isSame) return;
    const { place, isFollowing, speakingSeconds } = now;
    const shelf = { local, vault: workspace.vault };
    void writeSealed(shelf, NAME, JSON.stringify({ place, isFollowing, speakingSeconds } satisfies Remembered));
  });
}
