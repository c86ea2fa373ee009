import * as Y from "yjs";
import { insertBlocks } from "../../../../src/documents/text/commands/insertBlocks.ts";
import { createText, type TextModel } from "../../../../src/documents/text/model/createText.ts";
import type { Layout } from "../../../../src/documents/text/model/layout.ts";
import { readLayout } from "../../../../src/documents/text/model/readState.ts";
import { keepFormatsAsReceived } from "../../../../src/documents/text/model/receivedFormats.ts";
import { clocksOf, type Segment } from "../../../../src/documents/text/model/segment.ts";
import { createDocumentPeer, type DocumentPeer } from "../../../support/documentPeer.ts";
import { someDevice, someDoc, someSpace } from "../../../support/ledgerIds.ts";
import { mutateBytes } from "../../../support/mutateBytes.ts";
import { createRandom, type Random } from "../../../support/random.ts";
import { checkLayout } from "../fuzz/checkLayout.ts";
import { createAlphabet } from "../fuzz/letters.ts";
import { lines } from "../peers.ts";
import { forgeText } from "./forgeText.ts";

const at = { space: someSpace(), doc: someDoc() };
const UPDATES_A_ROUND = 20;

export type ForgedReport = { states: number; accepted: number; refused: number };

/**
 * Forged updates of two bad writers, each let through the validator first, at two readers who get them in different orders.
 * After each one: the layout is read without a throw, hides no letter that nobody deleted, shows none twice, and is the one
 * kept current; at the end of a round it is equal at both readers.
 */
export function runForged(seed: number, states: number): ForgedReport {
  const report: ForgedReport = { states: 0, accepted: 0, refused: 0 };
  for (let round = 0; report.states < states; round++) runRound(seed + round, report);
  return report;
}

function runRound(seed: number, report: ForgedReport): void {
  const random = createRandom(seed);
  const alphabet = createAlphabet();
  const [one, two, ...forgers] = ["one", "two", "bad", "worse"].map((name) => peerOf(name));
  if (!one || !two) throw new RangeError("No readers");
  const readers = [one, two];
  const base = one.edit((doc) => {
    const model = createText(doc, { random: random.bytes });
    insertBlocks(model, null, lines(...[6, 4, 5].map((length) => alphabet.take(1, length))));
    model.destroy();
  });
  for (const peer of [two, ...forgers]) peer.receive(base);
  const models = readers.map(({ doc }) => createText(doc, { canWrite: false }));
  const late: ReturnType<DocumentPeer["wrap"]>[] = [];
  for (let i = 0; i < UPDATES_A_ROUND; i++) {
    const envelope = forgeOne(random.pick(forgers), random, (count) => alphabet.take(0, count));
    const verdict = one.receive(envelope).verdict;
    late.push(envelope);
    report.states += 1;
    report[verdict === "accept" ? "accepted" : "refused"] += 1;
    inspect(one.doc, models[0], seed, i);
  }
  deliverLate(two, late, random);
  inspect(two.doc, models[1], seed, UPDATES_A_ROUND);
  const [a, b] = models.map((model) => JSON.stringify(model.layout().blocks));
  if (a !== b) throw new Error(`seed ${seed}: two readers see ${a} / ${b}`);
  for (const model of models) model.destroy();
}

function peerOf(name: string): DocumentPeer {
  const peer = createDocumentPeer({ ...at, device: someDevice(name) });
  keepFormatsAsReceived(peer.doc);
  return peer;
}

/** One envelope of a forger: forged entries, or now and then bytes that are broken on the way. */
function forgeOne(forger: DocumentPeer, random: Random, letters: (count: number) => string) {
  const before = Y.encodeStateVector(forger.doc);
  forger.doc.transact(() => {
    for (let i = 1 + random.below(3); i > 0; i--) forgeText(forger.doc, random, letters);
  }, "remote");
  const update = Y.encodeStateAsUpdate(forger.doc, before);
  const envelope = forger.wrap(random.chance(0.05) ? mutateBytes(random.next, [update]) : update);
  forger.validator.judge(envelope);
  return envelope;
}

/** The same envelopes in another order: each writer's own order is kept. */
function deliverLate(to: DocumentPeer, envelopes: readonly ReturnType<DocumentPeer["wrap"]>[], random: Random): void {
  const lanes = new Map<string, ReturnType<DocumentPeer["wrap"]>[]>();
  for (const envelope of envelopes) lanes.set(envelope.device, [...(lanes.get(envelope.device) ?? []), envelope]);
  const waiting = [...lanes.values()];
  while (waiting.some((lane) => lane.length > 0)) {
    const next = random.pick(waiting.filter((lane) => lane.length > 0)).shift();
    if (next) to.receive(next);
  }
}

function inspect(doc: Y.Doc, model: TextModel | undefined, seed: number, step: number): void {
  try {
    const layout = readLayout(doc);
    if (model) checkLayout(model);
    const ids = layout.blocks.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) throw new Error("ids are not unique");
    const parts = layout.blocks.flatMap((block) => block.parts);
    if (new Set(parts).size !== parts.length) throw new Error("a segment is shown twice");
    for (const segment of layout.segments.values()) {
      if (segment.length > 0 && !layout.shownIn.has(segment.id)) expectDeleted(layout, segment);
    }
    const shown = layout.blocks.reduce((sum, block) => sum + block.text.length, 0);
    const held = parts.reduce((sum, part) => sum + (layout.segments.get(part)?.length ?? 0), 0);
    if (shown !== held) throw new Error("letters of a shown segment are missing");
  } catch (error) {
    throw new Error(`seed ${seed}, step ${step}`, { cause: error });
  }
}

/** A hidden segment with letters lies under a deletion whose author says to have seen every one of them. */
function expectDeleted({ texts, records }: Layout, hidden: Segment): void {
  const before = (texts.get(hidden.container) ?? []).slice(0, hidden.ordinal + 1);
  const isDeleted = before.some(({ id }) => {
    const gone = records.get(id)?.gone;
    return (
      gone?.type === "gone" &&
      [...clocksOf(hidden.runs)].every(([client, clock]) => clock <= (gone.seen.get(client) ?? 0))
    );
  });
  if (!isDeleted) throw new Error(`segment ${hidden.id} is hidden, and nobody has deleted it`);
}
