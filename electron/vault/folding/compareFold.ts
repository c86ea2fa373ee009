import type { DeviceId, DocId } from "../../../src/domain/ids.ts";
import { type Refusal, refusal } from "../../../src/domain/refusal.ts";
import { type FoldFault, type HeldEntry, matchFold } from "../../../src/ledger/fold/matchFold.ts";
import type { OpenedFold } from "../../../src/ledger/fold/openFold.ts";
import type { Core } from "../core.ts";
import type { Space } from "../space/space.ts";
import { breathe } from "./breathe.ts";
import { createRowReader } from "./foldableRow.ts";
import { logRows } from "./logRows.ts";

export interface FoldOfDoc {
  readonly device: DeviceId;
  readonly doc: DocId;
  readonly fold: OpenedFold;
}

/** Where a fold says something else than what is held of its author. */
export interface Contradiction {
  readonly seq: number;
  /** "foreign": it would take along what belongs to another document, or to another pen. */
  readonly what: FoldFault["what"] | "foreign";
  /** The held entry that says otherwise: `seq` itself, or an earlier fold of that. */
  readonly heldAt: number;
}

/**
 * Compares a fold with everything that is held of what it replaces, a page at a time; null where both say the same.
 * "later": a key or the log is away.
 */
export async function compareFold(core: Core, space: Space, of: FoldOfDoc): Promise<Contradiction | "later" | null> {
  const { device, doc, fold } = of;
  const docTag = core.identity.docTag(space.id, doc);
  const read = createRowReader(space, doc, device);
  const seen = new Set<number>();
  const heldAt = new Set<number>();
  const end = space.contentEnds.of(device).seq;
  for (const { from, to } of fold.bridges) {
    if (from > end) break;
    for await (const page of logRows(core, space, { device, from, to })) {
      if (!page.ok) return "later";
      const held: HeldEntry[] = [];
      for (const one of page.value) {
        if (one.docTag === core.identity.unopenedTag(space.id)) return "later";
        // It would take what belongs to another document with it.
        const entry = one.docTag === docTag ? read(one, fold.pen) : null;
        if (!entry || (entry.pen ?? fold.pen) !== fold.pen) return { seq: one.seq, what: "foreign", heldAt: one.seq };
        held.push(entry);
        heldAt.add(one.seq);
        for (const piece of entry.pieces) seen.add(piece.seq);
      }
      const fault = matchFold(fold, held, false);
      if (fault) return { ...fault, heldAt: holderOf(held, fault.seq) };
      await breathe();
    }
  }
  // Nothing may be said about an entry that is held and says nothing.
  const invented = fold.pieces.find((piece) => heldAt.has(piece.seq) && !seen.has(piece.seq));
  return invented ? { seq: invented.seq, what: "invented", heldAt: invented.seq } : null;
}

const holderOf = (held: readonly HeldEntry[], seq: number): number =>
  held.find((entry) => entry.seq === seq || entry.pieces.some((piece) => piece.seq === seq))?.seq ?? seq;

/** Two things that one machine has signed: its entry `entry`, and the fold `fold` that says something else of it. */
export const otherStory = (entry: number, fold: number): Refusal => refusal("otherStory", `${entry} ${fold}`);
