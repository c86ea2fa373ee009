import * as Y from "yjs";
import { createDocumentPeer } from "./documentPeer.ts";
import { someDevice, someDoc, someSpace } from "./ledgerIds.ts";
import { mutateBytes } from "./mutateBytes.ts";
import { mulberry32, randomInt } from "./random.ts";

const at = { space: someSpace(), doc: someDoc() };

/** Honest updates of all kinds, made on top of what the victim has. */
function sampleUpdates(victim: Y.Doc, client: number, random: () => number): Uint8Array[] {
  const updates: Uint8Array[] = [];
  for (let i = 0; i < 12; i++) {
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim));
    doc.clientID = client;
    const before = Y.encodeStateVector(doc);
    const text = doc.getText("blocks");
    const place = randomInt(random, text.length + 1);
    if (i % 4 === 0) text.insert(place, "żółć 😀");
    else if (i % 4 === 1) doc.getMap("meta").set("k", { a: [1, "x", null], b: new Uint8Array([1]) });
    else if (i % 4 === 2) doc.getArray("order").insert(0, [new Y.Map([["t", new Y.Text("inner")]]), 7]);
    else text.format(0, Math.min(5, text.length), { bold: true });
    if (text.length > 3) text.delete(0, 2);
    updates.push(Y.encodeStateAsUpdate(doc, before));
  }
  return updates;
}

/**
 * Mutated updates against the gate: it never throws, and what it lets through Yjs can apply, with nothing left pending.
 * Answers how many were let through.
 */
export function fuzzValidator(seed: number, inputs: number): number {
  const random = mulberry32(seed);
  let accepted = 0;
  for (let round = 0; round < inputs / 25; round++) {
    const victim = createDocumentPeer({ ...at, device: someDevice("victim") });
    const attacker = createDocumentPeer({ ...at, device: someDevice("attacker") });
    const setup = victim.edit((doc) => {
      doc.getText("blocks").insert(0, "The cities agree.");
      doc.getMap("meta").set("title", "Draft");
      doc.getArray("order").insert(0, [new Y.Map([["a", 1]])]);
    });
    attacker.receive(setup);
    const samples = sampleUpdates(victim.doc, attacker.client, random);
    for (let i = 0; i < 25; i++) {
      const envelope = attacker.wrap(mutateBytes(random, samples));
      const { verdict } = victim.receive(envelope);
      if (verdict === "accept") accepted++;
      const { pendingStructs, pendingDs } = victim.doc.store;
      if (pendingStructs || pendingDs)
        throw new Error(`left something pending: round ${round}, input ${i} of seed ${seed}`);
      attacker.validator.judge(envelope);
    }
    victim.doc.getText("blocks").toString();
    victim.doc.getMap("meta").toJSON();
    victim.doc.getArray("order").toJSON();
  }
  return accepted;
}
