import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { sayTogether } from "../../../src/documents/discussion/say.ts";
import { checkedSaying } from "../../../src/documents/languages/checkedSaying.ts";
import { readChecks } from "../../../src/documents/languages/readChecks.ts";
import { type Parallel, type ParallelRow, readParallel } from "../../../src/documents/languages/readParallel.ts";
import { type Original, seedTranslation } from "../../../src/documents/languages/seedTranslation.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { readScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { readParts } from "../../../src/documents/text/parts/parts.ts";
import * as Y from "yjs";
import type { DeviceId, DocId } from "../../../src/domain/ids.ts";
import { createRandom } from "../../support/random.ts";
import { someDevice, someDoc } from "../../support/ledgerIds.ts";
import { createPeer, type Peer, REMOTE } from "../text/peers.ts";

/** One machine's copies of a draft, of its translation, and of what is said of the translation. */
export type Translator = {
  readonly device: DeviceId;
  readonly source: Peer;
  readonly target: Peer;
  readonly said: Y.Doc;
};

export const SOURCE: DocId = someDoc("body");

export const originalOf = ({ doc, layout }: TextModel): Original => ({
  layout: layout(),
  scheme: readScheme(doc),
  parts: readParts(doc),
});

/** A translation of the text that `base` says, as it begins. */
export function translationOf(base: Uint8Array, withWords: boolean, client = 2): Uint8Array {
  const { model } = createPeer(client, base);
  const doc = new Y.Doc({ gc: false });
  doc.clientID = client;
  seedTranslation(doc, originalOf(model), { withWords, random: createRandom(client).bytes });
  return Y.encodeStateAsUpdate(doc);
}

export function createTranslator(name: string, client: number, source: Uint8Array, target: Uint8Array): Translator {
  const said = new Y.Doc({ gc: false });
  said.clientID = client;
  return {
    device: someDevice(name),
    source: createPeer(client, source),
    target: createPeer(client + 100, target),
    said,
  };
}

export const parallelOf = ({ source, target, said }: Translator): Parallel =>
  readParallel(source.model.layout().blocks, target.model.layout().blocks, readChecks(readSaid(said), SOURCE));

/** Marks those rows as checked that can be, and gives the ids of the checks. */
export function check(translator: Translator, wanted: (row: ParallelRow) => boolean = () => true): readonly string[] {
  const ids: string[] = [];
  const { said, device } = translator;
  const random = createRandom(said.clientID * 31 + readSaid(said).lastTurn).bytes;
  sayTogether(said, { device, now: 1, random }, (say) => {
    for (const row of parallelOf(translator).rows.filter(wanted)) {
      const saying = checkedSaying(SOURCE, row);
      if (saying) ids.push(say(saying));
    }
  });
  return ids;
}

export function withdraw({ said, device }: Translator, on: string): void {
  const random = createRandom(said.clientID * 37 + readSaid(said).lastTurn).bytes;
  sayTogether(said, { device, now: 2, random }, (say) => void say({ type: "withdraw", on, isWithdrawn: true }));
}

/** Everybody gets everything. */
export function meet(translators: readonly Translator[]): void {
  const docs: readonly ((one: Translator) => Y.Doc)[] = [
    ({ source }) => source.doc,
    ({ target }) => target.doc,
    ({ said }) => said,
  ];
  for (const docOf of docs) {
    for (let round = 0; round < 3; round++) {
      for (const from of translators) {
        for (const to of translators) {
          if (from === to) continue;
          const update = Y.encodeStateAsUpdate(docOf(from), Y.encodeStateVector(docOf(to)));
          Y.applyUpdate(docOf(to), update, REMOTE);
        }
      }
    }
  }
}

/** The rows as they are told of: state, and the words of both sides. */
export const told = ({ rows }: Parallel): readonly (readonly [string, string, string])[] =>
  rows.map(({ state, source, target }) => [state, source?.text ?? "-", target?.text ?? "-"]);

export const blockAt = ({ model }: Peer, index: number): string => model.layout().blocks[index]?.id ?? "";
