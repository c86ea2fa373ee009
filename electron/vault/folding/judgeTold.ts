import { gapAt } from "../../../src/ledger/prune.ts";
import { decodeEntry } from "../../../src/ledger/entry.ts";
import { matchFold } from "../../../src/ledger/fold/matchFold.ts";
import type { Core } from "../core.ts";
import { rowOf } from "../space/checkRun.ts";
import { openFoldEntry } from "../space/foldSeal.ts";
import type { Space } from "../space/space.ts";
import { otherStory } from "./compareFold.ts";
import { createRowReader } from "./foldableRow.ts";
import type { ShownVerdict } from "./judgeShown.ts";
import { rowAt } from "./logRows.ts";
import { readSignedRun, type SignedRun } from "./signedRun.ts";

/**
 * A run from where its log was let go of here: do the folds that stand for that say the same? The hashes of what they
 * replaced are gone, so that nobody can be shown a proof of it; but whoever sits here can be told.
 */
export async function judgeTold(core: Core, space: Space, bytes: Uint8Array): Promise<ShownVerdict> {
  const signed = readSignedRun(space, bytes);
  if (!signed.ok) return { verdict: "refused", reason: signed.error };
  if (signed.value === "waiting") return { verdict: "waiting" };
  const run = signed.value;
  const held = await core.net.withNet((net) => net.call.heldGaps({ space: space.id, device: run.device }));
  const gap = held.ok ? gapAt(held.value.gaps, run.firstSeq) : undefined;
  for (const seq of gap?.folds ?? []) {
    const other = await contradicted(core, space, run, seq);
    if (other !== null) return { verdict: "refused", reason: otherStory(other, seq) };
  }
  return { verdict: "taken" };
}

/** The first seq of which the fold `seq` says something else than this run. */
async function contradicted(core: Core, space: Space, run: SignedRun, seq: number): Promise<number | null> {
  const { device } = run;
  const row = await rowAt(core, space, device, seq);
  const entry = row && decodeEntry(row.entry);
  const opened = entry && openFoldEntry({ space: space.id, device, seq }, entry, space.keys);
  if (!opened) return null;
  const read = createRowReader(space, opened.body.doc, device);
  const told = run.entries.flatMap((one, i) => {
    const [hash, prev] = [run.hashes[i], i === 0 ? run.prev : run.hashes[i - 1]];
    if (!hash || !prev) return [];
    const checked = { entry: one, seq: run.firstSeq + i, hash, signature: null };
    return read({ ...rowOf(run, checked, ""), prev }, opened.fold.pen) ?? [];
  });
  return matchFold(opened.fold, told, false)?.seq ?? null;
}
