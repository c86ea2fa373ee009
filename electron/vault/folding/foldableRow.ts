import type { DeviceId, DocId, SpaceId } from "../../../src/domain/ids.ts";
import { decodeEntry } from "../../../src/ledger/entry.ts";
import { foldableOf } from "../../../src/ledger/fold/makeFold.ts";
import type { OwnEntry } from "../../../src/ledger/fold/planFolds.ts";
import { createPenReader } from "../../../src/ledger/fold/penReader.ts";
import { openContent } from "../space/contentSeal.ts";
import { openFoldEntry } from "../space/foldSeal.ts";
import type { Space } from "../space/space.ts";
import type { PlacedRow } from "./logRows.ts";

/** The rows of one author in one document as what a fold keeps of them. `usedPen`: the pen of what only deletes. */
export function createRowReader(space: Space, doc: DocId, device: DeviceId) {
  const at: { readonly space: SpaceId; readonly doc: DocId; readonly device: DeviceId } = {
    space: space.id,
    doc,
    device,
  };
  const penOf = createPenReader(at);
  /** Null for a row of another document, of another kind, or that cannot be read here. */
  return (row: PlacedRow, usedPen: number): OwnEntry | null => {
    const { seq, hash, prev } = row;
    const entry = decodeEntry(row.entry);
    if (entry?.kind === "fold") {
      const opened = openFoldEntry({ ...at, seq }, entry, space.keys);
      return opened?.body.doc === doc ? { seq, hash, prev, isFold: true, ...opened.fold } : null;
    }
    const body = entry?.kind === "update" ? openContent(space.id, device, entry, space.keys) : null;
    if (!entry || !body?.ok || body.value.doc !== doc) return null;
    const { time, deps, update } = body.value;
    const pen = penOf(update);
    if (pen === undefined) return null;
    const foldable = foldableOf(at, { seq, hash, prev, time, keyId: entry.keyId, deps, update }, pen ?? usedPen);
    return foldable && { ...foldable, pen, isFold: false };
  };
}
