import { docKindOf } from "../../../src/domain/docKind.ts";
import type { DocId } from "../../../src/domain/ids.ts";
import { mayWrite } from "../../../src/domain/role.ts";
import { clientIdOf } from "../../../src/ledger/clientId.ts";
import { decodeEntry, kindOfEntry } from "../../../src/ledger/entry.ts";
import { FOLD_FROM, KEEP_UNFOLDED } from "../../../src/ledger/fold/foldLimits.ts";
import { makeFold } from "../../../src/ledger/fold/makeFold.ts";
import { type FoldPlan, type OwnEntry, planFolds } from "../../../src/ledger/fold/planFolds.ts";
import type { Core } from "../core.ts";
import { openContent } from "../space/contentSeal.ts";
import { deflate } from "../space/foldSeal.ts";
import type { Space } from "../space/space.ts";
import { breathe } from "./breathe.ts";
import { createRowReader } from "./foldableRow.ts";
import { logRows, type PlacedRow } from "./logRows.ts";

/** How many own updates of each document, by its tag, no fold stands for; null when the log cannot be read now. */
export async function countUnfolded(core: Core, space: Space): Promise<Map<string, number> | null> {
  const counts = new Map<string, number>();
  for await (const page of logRows(core, space, ownLog(core))) {
    if (!page.ok) return null;
    for (const { docTag, entry } of page.value) {
      if (kindOfEntry(entry) === "update") counts.set(docTag, (counts.get(docTag) ?? 0) + 1);
    }
  }
  return counts;
}

/** Folds what this device has written in the document with this tag. Answers the seqs of the folds. */
export async function foldOwn(core: Core, space: Space, docTag: string): Promise<number[]> {
  const rows: PlacedRow[] = [];
  for await (const page of logRows(core, space, ownLog(core))) {
    if (!page.ok) return [];
    rows.push(...page.value.filter((row) => row.docTag === docTag));
  }
  const doc = docOf(core, space, rows);
  if (!doc || !mayFold(space, doc)) return [];
  const last = space.contentEnds.of(space.self).seq - KEEP_UNFOLDED;
  const entries = await readOwn(
    core,
    space,
    doc,
    rows.filter(({ seq }) => seq <= last),
  );
  const seqs: number[] = [];
  for (const plan of planFolds(entries)) {
    for (let { entries: left } = plan; left.length > 0; ) {
      const made = bodyOf(core, space, doc, { ...plan, entries: left });
      if (!made) break;
      const written = await space.author.fold(doc, made.body);
      if (!written.ok) return seqs;
      seqs.push(written.value.seq);
      left = left.slice(made.count);
      await breathe();
    }
  }
  return seqs;
}

const ownLog = ({ identity }: Core) => ({ device: identity.device, from: 1, to: Number.MAX_SAFE_INTEGER });

function docOf({ identity }: Core, space: Space, rows: readonly PlacedRow[]): DocId | null {
  for (const row of rows) {
    const entry = decodeEntry(row.entry);
    const body = entry && openContent(space.id, identity.device, entry, space.keys);
    if (body?.ok) return body.value.doc;
  }
  return null;
}

/** Nobody would believe a fold of one who may not write any more. */
function mayFold(space: Space, doc: DocId): boolean {
  const [role, kind] = [space.ownRole(), docKindOf(doc)];
  return role !== null && kind !== null && mayWrite(role, kind);
}

/** Up to the first row that cannot be read here: the clocks after it would not go on from those before. */
async function readOwn(core: Core, space: Space, doc: DocId, rows: readonly PlacedRow[]): Promise<OwnEntry[]> {
  const read = createRowReader(space, doc, core.identity.device);
  const entries: OwnEntry[] = [];
  let pen = 0;
  for (const [place, row] of rows.entries()) {
    const entry = read(row, pen);
    if (!entry) break;
    pen = entry.pen ?? pen;
    entries.push(entry);
    if (place % 64 === 63) await breathe();
  }
  return entries;
}

/** The fold of the first `count` entries: fewer where all would be too long for one envelope; null when even few are. */
function bodyOf(
  { identity }: Core,
  space: Space,
  doc: DocId,
  { pen, entries }: FoldPlan,
): { readonly body: Uint8Array; readonly count: number } | null {
  const client = clientIdOf(space.id, doc, identity.device, pen);
  const tools = { deflate, sign: identity.sign };
  for (let count = entries.length; count >= FOLD_FROM / 4; count = Math.floor(count / 2)) {
    const body = makeFold(client, entries.slice(0, count), tools, pen);
    if (body) return { body, count };
  }
  return null;
}
