import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { createPlacer, type Placer } from "../../../src/documents/amendments/createPlacer.ts";
import { placeAmendments } from "../../../src/documents/amendments/placeAmendments.ts";
import { type Discussion, readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { type RulingSaying, rule, type Saying, say } from "../../../src/documents/discussion/say.ts";
import { passageAt, findPassage, type Passage } from "../../../src/documents/text/passage/passage.ts";
import { passageFinderOf } from "../../../src/documents/text/passage/passageFinderOf.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import type { Random } from "../../support/random.ts";
import { createPeer, type Peer, REMOTE } from "../text/peers.ts";
import type { IssuedText, WrittenPaper } from "./papers.ts";

/** One of those who write, speak and rule; in this session all may. */
export type Delegate = {
  readonly peer: Peer;
  readonly discussion: Y.Doc;
  readonly by: Parameters<typeof say>[2];
  readonly place: Placer;
};

export type Session = {
  readonly delegates: readonly Delegate[];
  readonly random: Random;
  /** Ids of all that was said. */
  readonly said: Set<string>;
  /** Words that no other record has, and the record that has them: `Q7Q` is the seventh. */
  readonly words: Map<string, string>;
  /** Records whose words somebody has brought into a text. */
  readonly broughtIn: Set<string>;
  /** How often somebody wanted to bring in what does not fit any more. */
  readonly refused: { count: number };
  readonly issued: IssuedText[];
  readonly written: WrittenPaper[];
  readonly log: string[];
};

/** What was done, for the log; null for nothing. */
export type DoAct = (session: Session, delegate: Delegate) => string | null;

export function createDelegate(client: number, base: Uint8Array, name: string, random: Random): Delegate {
  const peer = createPeer(client, base);
  const by = { device: someDevice(name), now: 1, random: random.bytes };
  return { peer, discussion: new Y.Doc({ gc: false }), by, place: createPlacer(peer.model) };
}

export const readOf = ({ discussion }: Delegate): Discussion => readDiscussion(readSaid(discussion));

export const sendDoc = (from: Y.Doc, to: Y.Doc): void =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), REMOTE);

export function put({ said }: Session, { discussion, by }: Delegate, saying: Saying): string {
  const id = say(discussion, saying, by);
  said.add(id);
  return id;
}

export function putRuling({ said }: Session, { discussion, by }: Delegate, saying: RulingSaying): void {
  said.add(rule(discussion, saying, by));
}

/** The next words that only one record has; which one is told by `owns`. */
export const newWord = ({ words }: Session): string => {
  const word = `Q${words.size}Q`;
  words.set(word, "");
  return word;
};

export function owns({ words }: Session, id: string, own: readonly string[]): string {
  for (const word of own) words.set(word, id);
  return id;
}

/** Some letters of the text, or a place in it; null where there is none. */
export function somePassage({ random }: Session, { peer }: Delegate, mayBeEmpty: boolean) {
  const layout = peer.model.layout();
  const blocks = layout.blocks.filter(({ parts, text }) => parts.length > 0 && (mayBeEmpty || text !== ""));
  if (blocks.length === 0) return null;
  const { id: block, text } = random.pick(blocks);
  const from = random.below(mayBeEmpty ? text.length + 1 : text.length);
  const to = mayBeEmpty && random.chance(0.25) ? from : Math.min(text.length, from + 1 + random.below(14));
  const passage = passageAt(layout, block, from, to);
  return passage && { passage, base: text.slice(from, to) };
}

export function pickOf<One>({ random }: Session, all: readonly One[]): One | null {
  return all.length === 0 ? null : random.pick(all);
}

/** What is found again and again stands where it is when looked for anew, and no word is in the text that nobody brought in. */
export function checkDelegate(session: Session, delegate: Delegate): void {
  const read = readOf(delegate);
  const { model, doc } = delegate.peer;
  if (!isDeepStrictEqual(delegate.place(read), placeAmendments(model, read)))
    throw new Error("Amendments stand elsewhere than when they are looked for anew");
  const find = passageFinderOf(model);
  const about = [...read.brackets, ...read.reservations, ...read.comments];
  for (const { passage } of about) {
    if (passage && !isDeepStrictEqual(find(passage), findPassage(doc, model.layout(), passage as Passage)))
      throw new Error("What was said stands elsewhere than when it is looked for anew");
  }
  const text = model
    .layout()
    .blocks.map((block) => block.text)
    .join("\n");
  checkWords(session, text, "the text");
}

/** Throws when a record's words stand there that nobody brought in. */
export function checkWords({ words, broughtIn }: Session, text: string, where: string): void {
  for (const [word] of text.matchAll(/Q\d+Q/g)) {
    const id = words.get(word);
    if (id !== undefined && !broughtIn.has(id)) throw new Error(`${word} has leaked into ${where}`);
  }
}
