import * as Y from "yjs";
import { canonicalJson } from "../../../../src/documents/text/model/canonical.ts";
import { originOf } from "../../../../src/documents/origin.ts";
import { createRandom, type Random } from "../../../support/random.ts";
import { createPeer, type Peer, send, syncAll } from "../peers.ts";
import { insertBlocks } from "../../../../src/documents/text/commands/insertBlocks.ts";
import { type ActName, CHOICES } from "./acts.ts";
import { checkLayout } from "./checkLayout.ts";
import { authorsOf, createAlphabet, shownLetters, storedLetters } from "./letters.ts";

/** How often each act is chosen, out of the sum of all. */
export type Profile = { readonly weights: Readonly<Partial<Record<ActName, number>>>; readonly isOrdered: boolean };

export type SessionReport = {
  typed: number;
  lost: number;
  doubled: number;
  wrongAuthor: number;
  stands: number;
  misplaced: number;
};

const MIXED = { type: 40, split: 10, join: 7, delete: 12, cut: 3, remove: 4, retype: 5, format: 8, paste: 3, keep: 2 };
const DENSE = { type: 12, split: 20, join: 20, delete: 4, cut: 6, remove: 8, retype: 3, paste: 4, keep: 2 };

const TABLES = { table: 6, addLine: 6, dropLine: 6, dropTable: 2, moveLine: 8, header: 1, note: 10 };

/** `isOrdered`: nothing is moved, so two letters never change places. */
export const PROFILES = {
  text: { weights: { type: 60, delete: 20, format: 10 }, isOrdered: true },
  mixed: { weights: { ...MIXED, move: 6 }, isOrdered: false },
  dense: { weights: { ...DENSE, move: 12 }, isOrdered: false },
  ordered: { weights: DENSE, isOrdered: true },
  tables: { weights: { ...MIXED, move: 5, ...TABLES }, isOrdered: false },
  tablesUndo: { weights: { ...MIXED, move: 5, ...TABLES, undo: 25, redo: 10 }, isOrdered: false },
  undo: { weights: { ...MIXED, move: 4, undo: 20, redo: 8 }, isOrdered: false },
  formal: {
    weights: { ...MIXED, move: 2, link: 8, levels: 8, replace: 12, section: 6, undo: 6, redo: 3 },
    isOrdered: false,
  },
} as const satisfies Record<string, Profile>;

const ROUNDS = 6;

type Session = {
  readonly peers: readonly Peer[];
  readonly random: Random;
  readonly alphabet: ReturnType<typeof createAlphabet>;
  /** Per peer the letters that vanished by its own acts and have not come back by them. */
  readonly removed: Map<Peer, Set<string>>;
  readonly log: string[];
};

/** One session of several people with offline stretches. Throws, with the steps, as soon as something is wrong. */
export function runSession(seed: number, profile: Profile): SessionReport {
  const session = createSession(seed);
  const log = session.log;
  try {
    const seen: string[][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const peer of session.peers) actSome(session, profile, peer);
      if (profile.isOrdered) seen.splice(0, seen.length, ...session.peers.map(({ model }) => shownLetters(model)));
      exchange(session, round);
      if (profile.isOrdered && round === ROUNDS - 1) return { ...report(session), misplaced: misplaced(session, seen) };
    }
    return report(session);
  } catch (error) {
    throw new Error(`seed ${seed} failed after:\n${log.join("\n")}`, { cause: error });
  }
}

function createSession(seed: number): Session {
  const random = createRandom(seed);
  const alphabet = createAlphabet();
  const base = createPeer(1);
  insertBlocks(
    base.model,
    null,
    [7, 5, 9, 4].map((length) => ({ spans: [{ text: alphabet.take(1, length) }] })),
  );
  const update = Y.encodeStateAsUpdate(base.doc);
  const peers = Array.from({ length: 2 + random.below(3) }, (_, i) => createPeer(10 + ((i * 7 + seed) % 29), update));
  return { peers, random, alphabet, removed: new Map(peers.map((peer) => [peer, new Set()])), log: [] };
}

function actSome(session: Session, profile: Profile, peer: Peer): void {
  const count = session.random.below(7);
  for (let i = 0; i < count; i++) actOnce(session, profile, peer);
}

function actOnce({ peers, random, alphabet, removed, log }: Session, profile: Profile, peer: Peer): void {
  const before = new Set(shownLetters(peer.model));
  const stored = storedLetters(peer.model);
  const name = peer.model.layout().blocks.length === 0 ? "paste" : pickName(random, profile);
  const typed: string[] = [];
  const act = CHOICES[name](peer, random, (count) => {
    const letters = alphabet.take(peer.doc.clientID, count);
    typed.push(...letters);
    return letters;
  });
  log.push(`${peers.indexOf(peer)} (${peer.doc.clientID}): ${act.says}`);
  act.run();
  const after = new Set(shownLetters(peer.model));
  const mine = removed.get(peer);
  for (const letter of before) {
    if (after.has(letter)) continue;
    if (!act.mayDelete) throw new Error(`${act.says} took away ${letter}`);
    mine?.add(letter);
  }
  // Undo takes back own letters also where somebody else has deleted the paragraph around them.
  const left = storedLetters(peer.model);
  for (const letter of stored) {
    if (act.mayDelete && !left.has(letter)) mine?.add(letter);
  }
  for (const letter of after) {
    if (!before.has(letter)) mine?.delete(letter);
  }
  if (typed.some((letter) => !after.has(letter))) throw new Error(`${act.says} does not show`);
  checkLayout(peer.model);
}

function pickName(random: Random, { weights }: Profile): ActName {
  const names = Object.keys(weights).filter((name): name is ActName => name in CHOICES);
  return random.pick(names.flatMap((name) => Array<ActName>(weights[name] ?? 0).fill(name)));
}

/** Some get something from some; at the end of the last round everybody gets everything. */
function exchange({ peers, random, log }: Session, round: number): void {
  const stops = peers.map(watchForWriting);
  if (round === ROUNDS - 1) syncAll(peers);
  for (let i = 0; i < peers.length; i++) {
    const [from, to] = [random.pick(peers), random.pick(peers)];
    if (from === to) continue;
    log.push(`${peers.indexOf(from)} -> ${peers.indexOf(to)}`);
    send(from, to);
    checkLayout(to.model);
  }
  for (const stop of stops) stop();
}

/** Receiving writes nothing, but for the removal of doubled copies. */
function watchForWriting({ doc }: Peer): () => void {
  const onUpdate = (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    const why = originOf(origin);
    if (transaction.local && !(why.type === "local" && why.command === "removeCopies")) {
      throw new Error(`Receiving wrote something: ${JSON.stringify(why)}`);
    }
  };
  doc.on("update", onUpdate);
  return () => doc.off("update", onUpdate);
}

function report({ peers, alphabet, removed }: Session): SessionReport {
  const [first] = peers;
  if (!first) throw new RangeError("No peers");
  const expected = canonicalJson(first.model.layout().blocks);
  if (peers.some(({ model }) => canonicalJson(model.layout().blocks) !== expected)) throw new Error("Diverged");
  const shown = shownLetters(first.model);
  const once = new Set(shown);
  const authors = authorsOf(first.model);
  const gone = new Set([...removed.values()].flatMap((letters) => [...letters]));
  const all = [...alphabet.authors];
  const result = {
    typed: all.length,
    lost: all.filter(([letter]) => !once.has(letter) && !gone.has(letter)).length,
    doubled: shown.length - once.size,
    wrongAuthor: all.filter(([letter, author]) => once.has(letter) && authors.get(letter) !== author).length,
    stands: shown.filter((letter) => gone.has(letter)).length,
    misplaced: 0,
  };
  if (result.lost + result.doubled + result.wrongAuthor > 0) throw new Error(JSON.stringify(result));
  return result;
}

/** Letters that stand before one they stood behind on some peer before the last exchange. */
function misplaced({ peers }: Session, seen: readonly (readonly string[])[]): number {
  const [first] = peers;
  const place = new Map((first ? shownLetters(first.model) : []).map((letter, i) => [letter, i]));
  let count = 0;
  for (const letters of seen) {
    const places = letters.flatMap((letter) => place.get(letter) ?? []);
    count += places.filter((at, i) => at < (places[i - 1] ?? -1)).length;
  }
  return count;
}
