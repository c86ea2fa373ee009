import { type FileHandle, open as openFile } from "node:fs/promises";
import type { SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { Core } from "../core.ts";
import { codeOf } from "../keep/atomicFile.ts";
import { fileBytes } from "../keep/fileBytes.ts";
import { headIn, openHead } from "./bundleHead.ts";
import { type BundleManifest, readManifest } from "./bundleManifest.ts";
import { partsIn, type ReadPart } from "./bundleParts.ts";

export interface OpenedBundle {
  readonly manifest: BundleManifest;
  readonly sizeBytes: number;
  /** All parts behind the manifest, as far as they can be found. */
  readonly parts: AsyncGenerator<ReadPart>;
}

/** Finds out whose file it is and hands it to `use`; the file is closed when that is done. */
export async function withBundle<T>(
  core: Pick<Core, "spaces" | "identity">,
  path: string,
  use: (bundle: OpenedBundle) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  let file: FileHandle | null = null;
  try {
    file = await openFile(path, "r");
    const opened = await openBundle(core, file);
    return opened.ok ? await use(opened.value) : opened;
  } catch (error) {
    return err(problem("fileUnreadable", `bundle ${codeOf(error)}`));
  } finally {
    await file?.close();
  }
}

async function openBundle(
  { spaces, identity }: Pick<Core, "spaces" | "identity">,
  file: FileHandle,
): Promise<Result<OpenedBundle, Problem>> {
  const source = await fileBytes(file);
  const head = await headIn(source);
  if (!head) return err(problem("bundleUnknown"));
  const found = openHead(head, spaces.values(), identity.boxKey);
  if (!found) return err(problem("bundleForeign"));
  const { sizeBytes } = source;
  const said: ReturnType<typeof readManifest>[] = [];
  const parts = partsIn(source, head.bytes, found.fileKey, (bytes) => {
    const read = readManifest(bytes);
    said.push(read);
    return read && read !== "newer" ? read.by : null;
  });
  const first = await parts.next();
  const [manifest] = said;
  if (manifest === "newer") return err(problem("bundleNewer"));
  if (first.done || first.value.kind !== "manifest" || !manifest || !isOf(manifest, found.space))
    return err(problem("bundleDamaged", "manifest"));
  return ok({ manifest, sizeBytes, parts });
}

/** Whoever could seal it for one space cannot bring another one's entries with it. */
const isOf = (manifest: BundleManifest, space: SpaceId): boolean => manifest.space === space;
