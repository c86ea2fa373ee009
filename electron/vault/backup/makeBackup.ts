import { open as openFile, rename, rm } from "node:fs/promises";
import type { DeviceId, Hash, SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { gapAt, type HeldGap, wholeFrom } from "../../../src/ledger/prune.ts";
import type { Head, Lane } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { codeOf } from "../keep/atomicFile.ts";
import { passphraseKey } from "../keep/protection.ts";
import { encodeSecrets, type Secrets } from "../keep/secrets.ts";
import type { NetSession } from "../netLink.ts";
import { newBackupHead, partWriter, writeHead } from "./backupFile.ts";
import type { Manifest } from "./manifest.ts";
import { encodePart, entriesOf, type PartContent } from "./partContent.ts";

const PAGE = 200;

export interface Progress {
  /** Entries so far and in all. */
  readonly told: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}
type WritePart = ReturnType<typeof partWriter>;

/** Everything of this machine in one file: keys, all logs as they lie there, and the attached files as far as they are here. Nothing but the passphrase opens it. */
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
  const spaces: { space: SpaceId; heads: Head[]; parcels: readonly Hash[] }[] = [];
  for (const space of core.spaces.keys()) {
    const held = await session.call.heldHeads({ space });
    if (!held.ok) return held;
    spaces.push({ space, heads: held.value.heads, parcels: await core.assets.held(space) });
  }
  const entries = spaces.flatMap(({ heads }) => heads).reduce((sum, { seq }) => sum + seq, 0);
  const total = entries + spaces.reduce((sum, { parcels }) => sum + parcels.length, 0);
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
  for (const { space, heads, parcels } of spaces) {
    for (const { device, lane, seq } of heads) {
      const held = lane === "content" ? await session.call.heldGaps({ space, device }) : ok({ gaps: [] });
      if (!held.ok) return held;
      for (let from = 1; from <= seq; ) {
        if (progress.isCancelled()) return err(problem("cancelled"));
        const content = await nextContent(session, { space, device, lane, from, to: seq }, held.value.gaps);
        if (!content.ok) return content;
        await write(encodePart(content.value));
        done += entriesOf(content.value);
        from += entriesOf(content.value);
        progress.told(done, total);
      }
    }
    for (const hash of parcels) {
      if (progress.isCancelled()) return err(problem("cancelled"));
      // One that was damaged on this disk since: what is in its place says so when it is restored.
      const bytes = (await core.assets.parcel(space, hash)) ?? new Uint8Array(0);
      await write(encodePart({ kind: "parcel", parcel: { space, hash, bytes } }));
      progress.told(++done, total);
    }
  }
  await write(Buffer.from(JSON.stringify({ total: done })), true);
  return ok(undefined);
}

interface Stretch {
  readonly space: SpaceId;
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
}

/** What the log holds at `from`: a page of entries, or the gap that begins there. */
async function nextContent(
  session: NetSession,
  { space, device, lane, from, to }: Stretch,
  gaps: readonly HeldGap[],
): Promise<Result<PartContent, Problem>> {
  const gap = gapAt(gaps, from);
  if (gap) return ok({ kind: "gap", gap: { space, device, ...gap, from } });
  const end = Math.min(to, wholeFrom(gaps, from).to);
  const page = await session.call.heldRows({ space, device, lane, from, count: Math.min(PAGE, end - from + 1) });
  if (!page.ok) return page;
  return page.value.rows.length > 0
    ? ok({ kind: "rows", rows: page.value.rows })
    : err(problem("storeDamaged", "backup gap"));
}
