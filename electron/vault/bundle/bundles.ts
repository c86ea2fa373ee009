import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { BundleFacts, TakenBundle } from "../../bridge/bundleCalls.ts";
import type { Core } from "../core.ts";
import type { Space } from "../space/space.ts";
import { type Bundled, type BundleProgress, type BundleWish, entriesIn, makeBundle } from "./makeBundle.ts";
import { withBundle } from "./readBundle.ts";
import { standing, takeBundle } from "./takeBundle.ts";

/** Files for a stick, one at a time: written, looked into, and taken. Cancelled is not failed. */
export function createBundles(core: Core) {
  let isBusy = false;
  let isCancelled = false;
  /** The file that was looked into last; a window names no paths. */
  let chosen: string | null = null;
  const progress: BundleProgress = {
    told: (done, total) => core.notifyUi("bundle", { done, total }),
    isCancelled: () => isCancelled,
  };
  const once = async <T>(act: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> => {
    if (isBusy) return err(problem("unknown", "busy"));
    isBusy = true;
    isCancelled = false;
    try {
      return await act();
    } finally {
      isBusy = false;
    }
  };
  return {
    save: (space: Space, name: string, wish: BundleWish): Promise<Result<Bundled & { isDone: boolean }, Problem>> =>
      once(async () => {
        const nothing = { isDone: false, entries: 0, files: 0 };
        const answer = await core.main.chooseFile({ purpose: "saveBundle", name });
        if (!answer.ok || answer.value.path === null) return answer.ok ? ok(nothing) : answer;
        const made = await makeBundle(core, space, answer.value.path, wish, progress);
        if (!made.ok) return made.error.code === "cancelled" ? ok(nothing) : made;
        return ok({ isDone: true, ...made.value });
      }),
    open: (isArrived: boolean): Promise<Result<BundleFacts | null, Problem>> =>
      once(async () => {
        chosen = null;
        const answer = isArrived
          ? await core.main.arrivedBundle()
          : await core.main.chooseFile({ purpose: "openBundle", name: "" });
        if (!answer.ok || answer.value.path === null) return answer.ok ? ok(null) : answer;
        const { path } = answer.value;
        const facts = await factsOf(core, path);
        if (facts.ok) chosen = path;
        return facts;
      }),
    take: (): Promise<Result<TakenBundle, Problem>> =>
      once(async () => {
        const path = chosen;
        if (path === null) return err(problem("fileUnreadable", "none"));
        return core.net.withNet((session) =>
          withBundle(core, path, async (bundle) => {
            const taken = await takeBundle(core, session, bundle, progress);
            return taken.ok ? ok({ space: bundle.manifest.space, ...copied(taken.value) }) : taken;
          }),
        );
      }),
    cancel(): void {
      isCancelled = true;
    },
  };
}
export type Bundles = ReturnType<typeof createBundles>;

const copied = ({ changedParts, missing, missingFiles, ...rest }: Taken) => ({
  ...rest,
  changedParts: [...changedParts],
  missing: [...missing],
  missingFiles: [...missingFiles],
});
type Taken = Extract<Awaited<ReturnType<typeof takeBundle>>, { ok: true }>["value"];

const factsOf = (core: Core, path: string): Promise<Result<BundleFacts, Problem>> =>
  core.net.withNet((session) =>
    withBundle(core, path, async ({ manifest }) => {
      const here = await standing(core, session, manifest);
      if (!here.ok) return here;
      const { space, by, spaceName, person, madeAt, isWhole, logs, assets } = manifest;
      const sizeBytes = assets.reduce((sum, asset) => sum + asset.sizeBytes, 0);
      return ok({
        space,
        by,
        spaceName,
        person,
        madeAt,
        isWhole,
        entries: entriesIn(logs),
        newEntries: here.value.lacked,
        lacksEarlier: here.value.lacksEarlier,
        files: { count: assets.length, newCount: here.value.missingFiles.length, sizeBytes },
      });
    }),
  );
