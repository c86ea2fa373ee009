import type { DeviceId } from "../../../src/domain/ids.ts";
import { refusal } from "../../../src/domain/refusal.ts";
import { decodeEntry } from "../../../src/ledger/entry.ts";
import type { Bridge } from "../../../src/ledger/fold/foldBody.ts";
import { type FoldFault, type HeldEntry, matchFold } from "../../../src/ledger/fold/matchFold.ts";
import type { OpenedFold } from "../../../src/ledger/fold/openFold.ts";
import type { Core } from "../core.ts";
import { openFoldEntry } from "../space/foldSeal.ts";
import { countsAt } from "../space/lateWork.ts";
import type { Space } from "../space/space.ts";
import { breathe } from "./breathe.ts";
import { createRowReader } from "./foldableRow.ts";
import { logRows, type PlacedRow } from "./logRows.ts";

/** "later": it cannot be judged now, because a key or the log is away. */
export type Settled = "pruned" | "refused" | "later";

/**
 * Compares a fold with everything that is held of what it replaces, and lets go of that when both say the same. A fold
 * that says anything else is shown with its author, and what it wanted to replace stays.
 */
export async function settleFold(core: Core, space: Space, device: DeviceId, seq: number): Promise<Settled> {
  const row = await rowAt(core, space, device, seq);
  const entry = row && decodeEntry(row.entry);
  if (!row || !entry || !countsAt(space.membership(), device, seq, row.hash)) return "later";
  if (!space.keys.get(entry.keyId)) return "later";
  const opened = openFoldEntry({ space: space.id, device, seq }, entry, space.keys);
  const fault = opened ? await compare(core, space, row, opened.body.doc, opened.fold) : { seq, what: "unreadable" };
  if (fault === "later") return "later";
  const refuse = async (detail: string): Promise<Settled> => {
    const reason = refusal("foldMismatch", detail);
    const shown = await core.net.withNet((net) =>
      net.call.setAside({ space: space.id, refused: [{ device, seq, reason }] }),
    );
    return shown.ok ? "refused" : "later";
  };
  if (fault) return refuse(`${fault.what} at ${fault.seq}`);
  const stretches = (opened?.fold.bridges ?? []).map(ownBridge);
  const order = { space: space.id, device, by: { seq, hash: row.hash }, stretches };
  const pruned = await core.net.withNet((net) => net.call.prune(order));
  if (pruned.ok) return "pruned";
  // The log holds other hashes where the fold says its stretches begin and end.
  return pruned.error.detail === "stretch" ? refuse("hash") : "later";
}

async function rowAt(core: Core, space: Space, device: DeviceId, seq: number): Promise<PlacedRow | null> {
  for await (const page of logRows(core, space, { device, from: seq, to: seq })) {
    return page.ok ? (page.value.find((row) => row.seq === seq) ?? null) : null;
  }
  return null;
}

type Fault = FoldFault | { readonly seq: number; readonly what: "foreign" };

async function compare(
  core: Core,
  space: Space,
  row: PlacedRow,
  doc: Parameters<typeof createRowReader>[1],
  fold: OpenedFold,
): Promise<Fault | "later" | null> {
  const { device, docTag } = row;
  const read = createRowReader(space, doc, device);
  const seen = new Set<number>();
  const heldAt = new Set<number>();
  for (const { from, to } of fold.bridges) {
    for await (const page of logRows(core, space, { device, from, to })) {
      if (!page.ok) return "later";
      const held: HeldEntry[] = [];
      for (const one of page.value) {
        if (one.docTag === core.identity.unopenedTag(space.id)) return "later";
        // It would take what belongs to another document with it.
        if (one.docTag !== docTag) return { seq: one.seq, what: "foreign" };
        const entry = read(one, fold.pen);
        if (!entry || (entry.pen ?? fold.pen) !== fold.pen) return { seq: one.seq, what: "foreign" };
        held.push(entry);
        heldAt.add(one.seq);
        for (const piece of entry.pieces) seen.add(piece.seq);
      }
      const fault = matchFold(fold, held, false);
      if (fault) return fault;
      await breathe();
    }
  }
  // Nothing may be said about an entry that is held and says nothing.
  const invented = fold.pieces.find((piece) => heldAt.has(piece.seq) && !seen.has(piece.seq));
  return invented ? { seq: invented.seq, what: "invented" } : null;
}

const ownBridge = (bridge: Bridge): Bridge => ({
  ...bridge,
  signature: bridge.signature && new Uint8Array(bridge.signature),
});
