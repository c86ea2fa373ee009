import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { createPlacer, type Placer } from "../../../src/documents/amendments/createPlacer.ts";
import { placeAmendments } from "../../../src/documents/amendments/placeAmendments.ts";
import { isOpen } from "../../../src/documents/discussion/standing.ts";
import { type Amendment, type Discussion, readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { type RulingSaying, rule, type Saying, say } from "../../../src/documents/discussion/say.ts";
import type { Verdict } from "../../../src/documents/discussion/statement.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { type ActName, CHOICES } from "../text/fuzz/acts.ts";
import { checkLayout } from "../text/fuzz/checkLayout.ts";
import { baseOf, createPeer, lines, type Peer, REMOTE } from "../text/peers.ts";

export type AmendmentAct =
  | "text"
  | "table"
  | "support"
  | "withdraw"
  | "comment"
  | "accept"
  | "acceptApart"
  | "reject"
  | "reopen"
  | "undo"
  | "redo";
/** How often each act is chosen, out of the sum of all, and which acts are done on the text. */
export type AmendmentProfile = {
  readonly weights: Readonly<Partial<Record<AmendmentAct, number>>>;
  readonly textActs: readonly ActName[];
};

const SPEAKING = { table: 12, support: 6, withdraw: 3, comment: 4 };
const RULING = { accept: 6, acceptApart: 6, reject: 3, reopen: 4 };
const SHAPING = ["type", "type", "type", "split", "join", "retype", "move"] as const;

export const AMENDMENT_PROFILES = {
  /** What is proposed and never accepted. */
  spoken: { weights: { ...SPEAKING, reject: 4, reopen: 3 }, textActs: [] },
  shaped: { weights: { ...SPEAKING, ...RULING, text: 14 }, textActs: SHAPING },
  undone: { weights: { ...SPEAKING, ...RULING, text: 10, undo: 7, redo: 3 }, textActs: [...SHAPING, "delete"] },
} as const satisfies Record<string, AmendmentProfile>;

const ROUNDS = 6;
const WORDS = "cities may meet once each year and report what they have done to the committee".split(" ");

type Delegate = {
  readonly peer: Peer;
  readonly discussion: Y.Doc;
  readonly by: Parameters<typeof say>[2];
  readonly place: Placer;
};
type Session = {
  readonly delegates: readonly Delegate[];
  readonly random: Random;
  /** Ids of all that was said, and the word that each amendment would bring in: no other has it. */
  readonly said: Set<string>;
  readonly brings: Map<string, string>;
  readonly log: string[];
};
export type AmendmentReport = { said: number; tabled: number; accepted: number; standing: number };

/** Three delegations that write, propose and rule, offline in turn. Throws, with the steps, as soon as something is wrong. */
export function runAmendments(seed: number, profile: AmendmentProfile): AmendmentReport {
  const random = createRandom(seed);
  const base = baseOf(lines(...Array.from({ length: 5 }, () => WORDS.slice(random.below(6)).join(" "))));
  const delegates = [0, 1, 2].map((i) => createDelegate(10 + ((i * 7 + seed) % 29), base, `Delegation ${i}`, random));
  const session: Session = { delegates, random, said: new Set(), brings: new Map(), log: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) runRound(session, profile);
    for (let i = 0; i < 3; i++) for (const from of delegates) for (const to of delegates) meet(from, to);
    return judge(session, profile, base);
  } catch (error) {
    throw new Error(`seed ${seed} failed after:\n${session.log.join("\n")}`, { cause: error });
  }
}

function createDelegate(client: number, base: Uint8Array, name: string, random: Random): Delegate {
  const peer = createPeer(client, base);
  const by = { device: someDevice(name), now: 1, random: random.bytes };
  return { peer, discussion: new Y.Doc({ gc: false }), by, place: createPlacer(peer.model) };
}

function runRound(session: Session, profile: AmendmentProfile): void {
  const { delegates, random, log } = session;
  for (const delegate of delegates) {
    for (let left = random.below(7); left > 0; left--) {
      actOnce(session, profile, delegate);
      checkPlaces(delegate);
    }
  }
  const offline = random.pick(delegates);
  for (let i = 0; i < delegates.length; i++) {
    const [from, to] = [random.pick(delegates), random.pick(delegates)];
    if (from === offline || to === offline) continue;
    log.push(`${delegates.indexOf(from)} -> ${delegates.indexOf(to)}`);
    if (random.chance(0.8)) sendDoc(from.peer.doc, to.peer.doc);
    if (random.chance(0.8)) sendDoc(from.discussion, to.discussion);
    checkLayout(to.peer.model);
    checkPlaces(to);
  }
}

const sendDoc = (from: Y.Doc, to: Y.Doc) =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), REMOTE);

function meet(from: Delegate, to: Delegate): void {
  if (from === to) return;
  sendDoc(from.peer.doc, to.peer.doc);
  sendDoc(from.discussion, to.discussion);
}

const readOf = ({ discussion }: Delegate): Discussion => readDiscussion(readSaid(discussion));

function checkPlaces(delegate: Delegate): void {
  const read = readOf(delegate);
  if (!isDeepStrictEqual(delegate.place(read), placeAmendments(delegate.peer.model, read))) {
    throw new Error("Amendments stand elsewhere than when they are looked for anew");
  }
}

function actOnce(session: Session, { weights, textActs }: AmendmentProfile, delegate: Delegate): void {
  const { random, log, delegates } = session;
  const names = Object.keys(weights).filter((name): name is AmendmentAct => name in ACTS);
  const name = random.pick(names.flatMap((one) => Array<AmendmentAct>(weights[one] ?? 0).fill(one)));
  if (name === "text") {
    const isEmpty = delegate.peer.model.layout().blocks.length === 0;
    const take = (count: number) => "xyzw".slice(0, count);
    const act = CHOICES[isEmpty ? "paste" : random.pick(textActs)](delegate.peer, random, take);
    log.push(`${delegates.indexOf(delegate)}: ${act.says}`);
    act.run();
    return;
  }
  log.push(`${delegates.indexOf(delegate)}: ${name} ${ACTS[name](session, delegate) ?? "nothing"}`);
}

/** What was done, for the log; null for nothing. */
type DoAct = (session: Session, delegate: Delegate) => string | null;

const ACTS: Readonly<Record<AmendmentAct, DoAct>> = {
  text: () => null,
  table: (session, delegate) => {
    const { random, brings } = session;
    const layout = delegate.peer.model.layout();
    const blocks = layout.blocks.filter(({ parts }) => parts.length > 0);
    if (blocks.length === 0) return null;
    const { id: block, text } = random.pick(blocks);
    const from = random.below(text.length + 1);
    const to = random.chance(0.25) ? from : Math.min(text.length, from + 1 + random.below(14));
    const passage = passageAt(layout, block, from, to);
    if (passage === null) return null;
    const word = `Q${brings.size}Q`;
    const proposed = random.pick([word, `some ${word}`, `${word}\nand more`, `more\n${word}`, ""]);
    const base = text.slice(from, to);
    const id = put(session, delegate, { type: "amendment", passage, base, proposed, reason: "" });
    brings.set(id, word);
    return `${id.slice(-4)} "${base}" -> "${proposed}"`;
  },
  comment: (session, delegate) => {
    const layout = delegate.peer.model.layout();
    const block = layout.blocks.find(({ text, parts }) => text !== "" && parts.length > 0);
    const passage = block && passageAt(layout, block.id, 0, 1);
    if (!passage) return null;
    return put(session, delegate, { type: "comment", passage, quote: "", text: "Why?" }).slice(-4);
  },
  support: (session, delegate) => {
    const one = someAmendment(session, delegate, () => true);
    if (!one) return null;
    return put(session, delegate, { type: "support", on: one.id, isSupported: session.random.chance(0.7) }).slice(-4);
  },
  withdraw: (session, delegate) => {
    const speaker = speakerOf(delegate.by.device);
    const one = someAmendment(session, delegate, (amendment) => amendment.speaker === speaker);
    if (!one) return null;
    return put(session, delegate, { type: "withdraw", on: one.id, isWithdrawn: session.random.chance(0.7) }).slice(-4);
  },
  accept: (session, delegate) => {
    const one = someAmendment(session, delegate, isOpen);
    return one && accept(session, delegate, one);
  },
  acceptApart: (session, delegate) => {
    const one = someAmendment(session, delegate, isOpen);
    const other = session.random.pick(session.delegates);
    const same = one && readOf(other).amendments.find(({ id }) => id === one.id);
    if (!one || !same) return null;
    return `${accept(session, delegate, one)} and ${session.delegates.indexOf(other)}: ${accept(session, other, same)}`;
  },
  reject: (session, delegate) => {
    const one = someAmendment(session, delegate, isOpen);
    return one && settle(session, delegate, one, "rejected");
  },
  reopen: (session, delegate) => {
    const one = someAmendment(session, delegate, (amendment) => !isOpen(amendment));
    return one && settle(session, delegate, one, "reopened");
  },
  undo: (_session, { peer }) => String(peer.undo.undo()),
  redo: (_session, { peer }) => String(peer.undo.redo()),
};

function someAmendment({ random }: Session, delegate: Delegate, is: (amendment: Amendment) => boolean) {
  const all = readOf(delegate).amendments.filter(is);
  return all.length === 0 ? null : random.pick(all);
}

function put({ said }: Session, { discussion, by }: Delegate, saying: Saying): string {
  const id = say(discussion, saying, by);
  said.add(id);
  return id;
}

function settle(
  { said }: Session,
  { discussion, by }: Delegate,
  { id, standing }: Amendment,
  verdict: Verdict,
): string {
  const fells: string[] = [];
  const ruling: RulingSaying = { type: "verdict", on: id, verdict, wording: null, fells, over: [...standing.rulings] };
  said.add(rule(discussion, ruling, by));
  return id.slice(-4);
}

function accept(session: Session, delegate: Delegate, amendment: Amendment): string {
  const { ok } = acceptProposal(delegate.peer.model, amendment);
  checkLayout(delegate.peer.model);
  return ok ? settle(session, delegate, amendment, "agreed") : `${amendment.id.slice(-4)} does not fit`;
}

/** What must be so when everybody has everything. */
function judge(session: Session, { textActs, weights }: AmendmentProfile, base: Uint8Array): AmendmentReport {
  const { delegates, said, brings } = session;
  const [first] = delegates;
  if (!first) throw new RangeError("Nobody");
  for (const delegate of delegates) {
    const { model, doc } = delegate.peer;
    checkLayout(model);
    checkPlaces(delegate);
    if (canonicalJson(model.layout().blocks) !== canonicalJson(first.peer.model.layout().blocks))
      throw new Error("Texts differ");
    if (!isDeepStrictEqual(readOf(delegate), readOf(first))) throw new Error("Discussions differ");
    const isUntouched = textActs.length === 0 && !("accept" in weights);
    if (isUntouched && !Buffer.from(Y.encodeStateAsUpdate(doc)).equals(Buffer.from(base)))
      throw new Error("The text is not what it was");
  }
  const { statements, rulings, unread } = readSaid(first.discussion);
  const heard = new Set([...statements, ...rulings].map(({ id }) => id));
  const missing = [...said].filter((id) => !heard.has(id));
  if (missing.length !== unread) throw new Error(`Not heard: ${missing.join(", ")}`);
  const text = first.peer.model
    .layout()
    .blocks.map((block) => block.text)
    .join("\n");
  const counts = [...brings].map(([id, word]) => [id, text.split(word).length - 1] as const);
  const doubled = counts.filter(([, count]) => count > 1);
  if (doubled.length > 0) throw new Error(`Stands twice: ${doubled.map(([id]) => id.slice(-4)).join(", ")}\n${text}`);
  const states = readOf(first).amendments.map(({ standing }) => standing.state);
  return {
    said: said.size,
    tabled: brings.size,
    accepted: states.filter((state) => state === "agreed").length,
    standing: counts.filter(([, count]) => count === 1).length,
  };
}
