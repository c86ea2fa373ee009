import type { DeviceId } from "../../../src/domain/ids.ts";
import { type Refusal, refusal } from "../../../src/domain/refusal.ts";
import { decodeEntry } from "../../../src/ledger/entry.ts";
import type { Bridge } from "../../../src/ledger/fold/foldBody.ts";
import type { Core } from "../core.ts";
import { openFoldEntry } from "../space/foldSeal.ts";
import { countsAt } from "../space/lateWork.ts";
import type { Space } from "../space/space.ts";
import { compareFold, otherStory } from "./compareFold.ts";
import { rowAt } from "./logRows.ts";

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
  const refuse = async (reason: Refusal): Promise<Settled> => {
    const refused = [{ device, seq, reason }];
    const shown = await core.net.withNet((net) => net.call.setAside({ space: space.id, refused }));
    return shown.ok ? "refused" : "later";
  };
  if (!opened) return refuse(refusal("foldMismatch", `unreadable at ${seq}`));
  const fault = await compareFold(core, space, { device, doc: opened.body.doc, fold: opened.fold });
  if (fault === "later") return "later";
  // A hash stands for a whole log up to there: it is another log that was folded, and not this one that was altered.
  if (fault?.what === "hash") return refuse(otherStory(fault.seq, seq));
  if (fault) return refuse(refusal("foldMismatch", `${fault.what} at ${fault.seq}`));
  const stretches = opened.fold.bridges.map(ownBridge);
  const order = { space: space.id, device, by: { seq, hash: row.hash }, stretches };
  const pruned = await core.net.withNet((net) => net.call.prune(order));
  if (pruned.ok) return "pruned";
  // The log holds other hashes where the fold says its stretches begin and end.
  const isOther = pruned.error.detail === "stretch";
  return isOther ? refuse(otherStory(stretches[0]?.from ?? seq, seq)) : "later";
}

const ownBridge = (bridge: Bridge): Bridge => ({
  ...bridge,
  signature: bridge.signature && new Uint8Array(bridge.signature),
});
