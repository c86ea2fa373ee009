import { stat } from "node:fs/promises";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { Core } from "../core.ts";
import { codeOf } from "../keep/atomicFile.ts";
import { passphraseKey } from "../keep/protection.ts";
import { type BackupHead, readHead, readParts } from "./backupFile.ts";
import type { Progress } from "./makeBackup.ts";
import type { NetSession } from "../netLink.ts";
import { type OpenedManifest, readLastPart, readManifest } from "./manifest.ts";
import { decodePart, entriesOf, type PartContent } from "./partContent.ts";

export type OpenedBackup = OpenedManifest;

/**
 * Reads the whole file before anything of it is taken: a backup is restored whole or not at all. Then its logs go into the
 * store of this machine. What the vault has to remember is the caller's to write, last.
 */
export async function restoreBackup(
  core: Core,
  path: string,
  passphrase: string,
  progress: Progress,
): Promise<Result<OpenedBackup, Problem>> {
  try {
    const head = await readHead(path);
    if (!head) return err(problem("backupDamaged", "head"));
    const key = await passphraseKey(passphrase, head.salt, head.cost);
    const opened = await check(path, head, key, progress);
    if (!opened.ok) return opened;
    const stored = await core.net.withNet(async (session) => {
      let done = 0;
      for await (const part of readParts(path, head, key)) {
        const content = part && !part.isLast ? decodePart(part.plain) : null;
        if (!content) continue;
        // From here on there is no way back but forward: what is in is harmless, and the rest may be tried again.
        const written = await take(core, session, content);
        if (!written.ok) return written;
        done += entriesOf(content);
        progress.told(opened.value.manifest.total + done, 2 * opened.value.manifest.total);
      }
      return ok(undefined);
    });
    return stored.ok ? opened : stored;
  } catch (error) {
    return err(problem("fileUnreadable", `backup ${codeOf(error)}`));
  }
}

async function check(
  path: string,
  head: BackupHead,
  key: Uint8Array,
  progress: Progress,
): Promise<Result<OpenedBackup, Problem>> {
  const sizeBytes = (await stat(path)).size;
  let opened: OpenedBackup | null = null;
  let count = 0;
  for await (const part of readParts(path, head, key)) {
    if (progress.isCancelled()) return err(problem("cancelled"));
    // The very first one does not open: it is the passphrase, not the file.
    if (!part) return err(opened ? problem("backupDamaged", "part") : problem("wrongPassphrase"));
    if (!opened) opened = readManifest(part.plain);
    else if (!part.isLast) count += countOf(decodePart(part.plain));
    else if (part.endsAt !== sizeBytes || readLastPart(part.plain)?.total !== count)
      return err(problem("backupDamaged", "end"));
    if (!opened) return err(problem("backupDamaged", "manifest"));
    if (part.isLast) return count === opened.manifest.total ? ok(opened) : err(problem("backupDamaged", "count"));
    progress.told(count, 2 * opened.manifest.total);
  }
  return err(problem("backupDamaged", "end"));
}

const countOf = (content: PartContent | null): number => (content ? entriesOf(content) : Number.NaN);

async function take(core: Core, session: NetSession, content: PartContent): Promise<Result<undefined, Problem>> {
  switch (content.kind) {
    case "rows":
      return session.call.append({ rows: [...content.rows] });
    case "gap":
      return session.call.skip({ ...content.gap, folds: [...content.gap.folds] });
    case "parcel": {
      const { space, hash, bytes } = content.parcel;
      // One that is not what it is called is asked of the others, as any that is missing.
      const kept = await core.assets.restore(space, hash, bytes);
      return kept.ok ? ok(undefined) : kept;
    }
  }
}
