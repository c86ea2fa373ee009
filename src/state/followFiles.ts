import type { AttachedFile } from "../documents/register/attachedFiles.ts";
import { type Hash, isSpaceId, type SpaceId } from "../domain/ids.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { recallPins } from "./offline/pins.ts";
import type { SpaceRegisters } from "./registers.ts";
import type { Store } from "./store.ts";

/** Megabytes of attached files that a machine keeps of a space, until a person chooses otherwise. */
export const USUAL_LIMIT_MB = 1_000;
/** More than any group attaches; whatever fills a register cannot fill the vault. */
const MOST = 10_000;

/**
 * Tells the vault which files the records of each space name, whenever that or the limit has changed, and each new vault
 * once more: it fetches what is missing and lets go of what is named no more. Returns its stop function.
 */
export function followFiles(workspace: Workspace, store: Store): () => void {
  const told = new Map<SpaceId, Told>();

  const look = (): void => {
    const { registers, view, pins } = store.getState();
    const limitMb = view.settings?.attachmentsMb ?? USUAL_LIMIT_MB;
    for (const [space, { files, isLoaded, problem }] of Object.entries(registers)) {
      // A list that is not whole would let go of files that are only not read yet.
      if (!isSpaceId(space) || !isLoaded || problem !== null) continue;
      const last = told.get(space);
      const pinned = pins[space];
      if (last?.files === files && last.limitMb === limitMb && last.pinned === pinned) continue;
      told.set(space, { files, limitMb, pinned });
      // Told once without them: what is here or within the limit need not wait.
      if (!pinned) void store.dispatch(recallPins(space));
      const assets = wantedOf(files, new Set(pinned));
      void workspace.vault.followAssets({ space, assets, limitBytes: limitMb * 1_000_000 });
    }
  };
  const stops = [
    store.subscribe(look),
    workspace.watch((event) => {
      if (event.type !== "vaultChanged" || event.state.state !== "ready") return;
      told.clear();
      look();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

interface Told {
  readonly files: SpaceRegisters["files"];
  readonly limitMb: number;
  readonly pinned: readonly Hash[] | undefined;
}

/** The pinned first: somebody waits for them; then the newest, which is what people speak of. */
function wantedOf(files: Readonly<Record<string, AttachedFile>>, pinned: ReadonlySet<Hash>) {
  const rank = ({ asset }: AttachedFile): number => (pinned.has(asset) ? 0 : 1);
  const named = Object.values(files).filter((file) => !file.isRemoved);
  const assets = new Map(
    named
      .sort((a, b) => rank(a) - rank(b) || b.at - a.at)
      .map(({ asset, sizeBytes }) => {
        const isPinned = pinned.has(asset);
        return [`${asset} ${sizeBytes}`, { asset, sizeBytes, ...(isPinned && { isPinned }) }];
      }),
  );
  return [...assets.values()].slice(0, MOST);
}
