import * as v from "valibot";
import { isDocId, isSpaceId, type DocId, type SpaceId } from "../domain/ids.ts";
import { readSealed, writeSealed } from "../workspace/sealedValue.ts";
import type { Services } from "./services.ts";
import { type Remembered, sitting } from "./sitting.ts";
import type { AppDispatch, Store } from "./store.ts";

const NAME = "sitting";
const LONGEST_SECONDS = 86_400;
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_SECONDS));
const remembered = v.object({
  place: v.nullable(v.object({ space: v.custom<SpaceId>(isSpaceId), meeting: v.custom<DocId>(isDocId) })),
  isFollowing: v.boolean(),
  speakingSeconds: seconds,
  // Older versions kept none.
  ownSpeakingSeconds: v.optional(seconds, 0),
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
    const written = wordsOf(now);
    const isSame = written === wordsOf(kept);
    kept = now;
    if (!isSame) void writeSealed({ local, vault: workspace.vault }, NAME, written);
  });
}

const wordsOf = ({ place, isFollowing, speakingSeconds, ownSpeakingSeconds }: Remembered): string =>
  JSON.stringify({ place, isFollowing, speakingSeconds, ownSpeakingSeconds } satisfies Remembered);
