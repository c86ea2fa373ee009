import { listFile, removeFile } from "../documents/register/attachedFiles.ts";
import { MAX_ASSET_BYTES } from "../domain/asset.ts";
import type { DocId, Hash, SpaceId } from "../domain/ids.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { command } from "./command.ts";
import { withRegister } from "./withRegister.ts";

/** Seals a file, keeps it, and lists it under a draft: in this order, so that a listed file can be had from this machine. */
export async function keepFile(
  workspace: Workspace,
  space: SpaceId,
  doc: DocId,
  file: File,
): Promise<Result<void, Problem>> {
  if (file.size > MAX_ASSET_BYTES) return err(problem("attachmentTooLarge"));
  const read = await file.arrayBuffer().catch(() => null);
  if (read === null) return err(problem("fileUnreadable"));
  const attached = await workspace.vault.attachAsset({ space, bytes: new Uint8Array(read) });
  if (!attached.ok) return attached;
  const described = { ...attached.value, name: file.name, at: Date.now() };
  return withRegister(workspace, space, "documents", (register) => void listFile(register, doc, described));
}

export const attachFile = (space: SpaceId, doc: DocId, file: File) =>
  command<void>((_dispatch, _getState, { workspace }) => workspace.during(keepFile(workspace, space, doc, file)));

/** Takes a file off its draft, or puts it back. */
export const removeAttachedFile = (space: SpaceId, id: string, isRemoved: boolean) =>
  command<void>((_dispatch, _getState, { workspace }) =>
    withRegister(workspace, space, "documents", (register) => removeFile(register, id, isRemoved)),
  );

export const stopFetching = (space: SpaceId, asset: Hash) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.stopAsset({ space, asset }));

export const resumeFetching = (space: SpaceId, asset: Hash) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.resumeAsset({ space, asset }));

/** Asks in main's dialog where to; "isDone" false: nowhere. */
export const saveAttachedFile = (space: SpaceId, { asset, name }: { readonly asset: Hash; readonly name: string }) =>
  command<{ isDone: boolean }>(async (_dispatch, _getState, { workspace }) => {
    const saved = await workspace.vault.saveAsset({ space, asset, name });
    return saved.ok ? ok(saved.value) : saved;
  });
