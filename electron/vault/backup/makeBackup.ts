import { open as openFile, rename, rm } from "node:fs/promises";
import type { SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { encodeRows } from "../../../src/ledger/rowsCodec.ts";
import type { Head } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { codeOf } from "../keep/atomicFile.ts";
import { passphraseKey } from "../keep/protection.ts";
import { encodeSecrets, type Secrets } from "../keep/secrets.ts";
import type { NetSession } from "../netLink.ts";
import { newBackupHead, partWriter, writeHead } from "./backupFile.ts";
import type { Manifest } from "./manifest.ts";

const PAGE = 200;

export interface Progress {
  /** Entries so far and in all. */
  readonly told: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}
type WritePart = ReturnType<typeof partWriter>;

/** Everything of this machine in one file: keys, and all logs as they lie there. Nothing but the passphrase opens it. */
export async function makeBackup(
  core: Core,
  secrets: Secrets,
  path: string,
  passphrase: string,
  progress: Progress,
): Promise<Result<undefined, Problem>> {
  const head = newBackupHead(core.random);
  const key = await passphraseKey(passphrase, head.salt, head.cost);
  const beside = `${path}.part`;
  try {
    const file = await openFile(beside, "w", 0o600);
    try {
      await writeHead(file, head);
      const write = partWriter(file, head, key, core.random);
      const written = await core.net.withNet((session) => writeAll(core, secrets, session, write, progress));
      if (!written.ok) return await dropped(beside, written.error);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return ok(undefined);
  } catch (error) {
    const code = codeOf(error) === "ENOSPC" ? "diskFull" : "fileUnreadable";
    return dropped(beside, problem(code, `backup ${codeOf(error)}`));
  }
}

async function dropped(path: string, why: Problem): Promise<Result<undefined, Problem>> {
  await rm(path, { force: true });
  return err(why);
}

async function writeAll(
  core: Core,
  secrets: Secrets,
  session: NetSession,
  write: WritePart,
  progress: Progress,
): Promise<Result<undefined, Problem>> {
  const spaces: { space: SpaceId; heads: Head[] }[] = [];
  for (const space of core.spaces.keys()) {
    const held = await session.call.heldHeads({ space });
    if (!held.ok) return held;
    spaces.push({ space, heads: held.value.heads });
  }
  const total = spaces.flatMap(({ heads }) => heads).reduce((sum, { seq }) => sum + seq, 0);
  const kept = core.keeper.state();
  const manifest: Manifest = {
    version: 1,
    madeAt: Math.floor(core.now()),
    secrets: Buffer.from(encodeSecrets(secrets)).toString("base64"),
    kept: { ...kept, joins: [] },
    total,
  };
  await write(Buffer.from(JSON.stringify(manifest)));
  let done = 0;
  for (const { space, heads } of spaces) {
    for (const { device, lane, seq } of heads) {
      for (let from = 1; from <= seq; ) {
        if (progress.isCancelled()) return err(problem("cancelled"));
        const page = await session.call.heldRows({ space, device, lane, from, count: Math.min(PAGE, seq - from + 1) });
        if (!page.ok) return page;
        const last = page.value.rows.at(-1);
        if (!last) return err(problem("storeDamaged", "backup gap"));
        await write(encodeRows(page.value.rows));
        done += page.value.rows.length;
        from = last.seq + 1;
        progress.told(done, total);
      }
    }
  }
  await write(Buffer.from(JSON.stringify({ total: done })), true);
  return ok(undefined);
}
