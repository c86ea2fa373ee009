import type { DocId, SpaceId } from "../../domain/ids.ts";
import { ok } from "../../domain/result.ts";
import { resumeFetching } from "../attachmentCommands.ts";
import { command } from "../command.ts";
import { setPins } from "./pins.ts";
import type { OfflineLack } from "./readiness.ts";

/** The drafts of a space that open here without reading their log. */
export const readShortcuts = (space: SpaceId) =>
  command((_dispatch, _getState, { local }) => local.snapshotDocs(space));

export interface Preparing {
  readonly done: number;
  readonly total: number;
}

/**
 * Does all that can be done now about what is lacking: files are pinned and asked for, drafts are read once so that they open
 * at once. `told` hears how far it is; ends early when `signal` says so. What others have to bring comes after it by itself.
 */
export const prepareOffline = (
  space: SpaceId,
  lacks: readonly OfflineLack[],
  told: (progress: Preparing) => void,
  signal: AbortSignal,
) =>
  command<void>(async (dispatch, getState, { workspace }) => {
    const files = lacks.flatMap((lack) => (lack.kind === "file" ? [lack.file] : []));
    const docs = lacks.flatMap((lack) => (lack.kind === "shortcut" ? lack.docs : []));
    const steps = [
      async () => {
        if (files.length === 0) return;
        await dispatch(setPins(space, [...(getState().pins[space] ?? []), ...files.map(({ asset }) => asset)]));
        for (const { asset, state } of files) if (state === "stopped") await dispatch(resumeFetching(space, asset));
      },
      ...docs.map((doc: DocId) => async () => {
        const loan = workspace.documents.borrow(space, doc);
        if (!loan.ok) return;
        await loan.value.loaded;
        await loan.value.keep();
        loan.value.release();
      }),
    ];
    for (const [done, step] of steps.entries()) {
      told({ done, total: steps.length });
      await step();
      if (signal.aborted) return ok(undefined);
    }
    told({ done: steps.length, total: steps.length });
    return ok(undefined);
  });
