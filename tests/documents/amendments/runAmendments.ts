import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import { createRandom } from "../../support/random.ts";
import { type ActName, CHOICES } from "../text/fuzz/acts.ts";
import { checkLayout } from "../text/fuzz/checkLayout.ts";
import { baseOf, lines } from "../text/peers.ts";
import { AMENDMENT_ACTS } from "./amendmentActs.ts";
import { checkIssued, checkWordFiles, PAPER_ACTS } from "./papers.ts";
import { checkDelegate, createDelegate, type Delegate, type DoAct, readOf, sendDoc, type Session } from "./session.ts";
import { UNAGREED_ACTS } from "./unagreedActs.ts";

const ACTS = { ...AMENDMENT_ACTS, ...UNAGREED_ACTS, ...PAPER_ACTS } as const;

export type AmendmentAct = "text" | keyof typeof ACTS;
/** How often each act is chosen, out of the sum of all, and which acts are done on the text. */
export type AmendmentProfile = {
  readonly weights: Readonly<Partial<Record<AmendmentAct, number>>>;
  readonly textActs: readonly ActName[];
};

const SPEAKING = { table: 12, support: 6, withdraw: 3, comment: 4 };
const RULING = { accept: 6, acceptApart: 6, reject: 3, reopen: 4 };
const SHAPING = ["type", "type", "type", "split", "join", "retype", "move"] as const;
const REMARKING = { remark: 5, reply: 4, resolve: 3, reserve: 4, change: 3 };
const UNAGREED = { bracket: 7, lift: 3, putBack: 2, takeBack: 3 };
const PAPERS = { issue: 3, write: 3 };

export const AMENDMENT_PROFILES = {
  /** What is proposed and never accepted. */
  spoken: { weights: { ...SPEAKING, reject: 4, reopen: 3 }, textActs: [] },
  shaped: { weights: { ...SPEAKING, ...RULING, text: 14 }, textActs: SHAPING },
  undone: { weights: { ...SPEAKING, ...RULING, text: 10, undo: 7, redo: 3 }, textActs: [...SHAPING, "delete"] },
  /** All that a meeting says of a text, and nothing accepted. */
  argued: { weights: { ...SPEAKING, ...REMARKING, ...UNAGREED, ...PAPERS, reject: 4, reopen: 3 }, textActs: [] },
  /** All of it, and the text is written, shaped and agreed on meanwhile. */
  drafted: {
    weights: {
      ...SPEAKING,
      ...REMARKING,
      ...RULING,
      ...UNAGREED,
      ...PAPERS,
      ...{ liftWith: 4, liftApart: 3, refer: 4, text: 16, undo: 7, redo: 3 },
    },
    textActs: [...SHAPING, "delete", "cut", "format", "levels"],
  },
} as const satisfies Record<string, AmendmentProfile>;

/** What can change the text. */
const WRITING: readonly AmendmentAct[] = ["text", "accept", "acceptApart", "liftWith", "liftApart", "refer"];

const ROUNDS = 6;
const WORDS = "cities may meet once each year and report what they have done to the committee".split(" ");

/** `standing`: records whose words are in the text at the end. `refused`: what did not fit any more when somebody wanted it. */
export type AmendmentReport = {
  acts: number;
  said: number;
  tabled: number;
  accepted: number;
  refused: number;
  standing: number;
  brackets: number;
  issued: number;
  written: number;
};

/** Three delegations that write, propose and rule, offline in turn. Throws, with the steps, as soon as something is wrong. */
export const runAmendments = (seed: number, profile: AmendmentProfile): AmendmentReport => run(seed, profile).report;

/** The same, and Word files are made of the papers that they wrote. */
export async function runDrafting(seed: number, profile: AmendmentProfile): Promise<AmendmentReport> {
  const { session, report } = run(seed, profile);
  await checkWordFiles(session).catch((error: unknown) => {
    throw failed(seed, session, error);
  });
  return report;
}

function run(seed: number, profile: AmendmentProfile): { readonly session: Session; readonly report: AmendmentReport } {
  const random = createRandom(seed);
  const base = baseOf(lines(...Array.from({ length: 5 }, () => WORDS.slice(random.below(6)).join(" "))));
  const delegates = [0, 1, 2].map((i) => createDelegate(10 + ((i * 7 + seed) % 29), base, `Delegation ${i}`, random));
  const session: Session = {
    delegates,
    random,
    said: new Set(),
    words: new Map(),
    broughtIn: new Set(),
    refused: { count: 0 },
    issued: [],
    written: [],
    log: [],
  };
  try {
    for (let round = 0; round < ROUNDS; round++) runRound(session, profile);
    for (let i = 0; i < 3; i++) for (const from of delegates) for (const to of delegates) meet(from, to);
    return { session, report: judge(session, profile, base) };
  } catch (error) {
    throw failed(seed, session, error);
  }
}

const failed = (seed: number, { log }: Session, cause: unknown): Error =>
  new Error(`seed ${seed} failed after:\n${log.join("\n")}\n${String(cause)}`, { cause });

function runRound(session: Session, profile: AmendmentProfile): void {
  const { delegates, random, log } = session;
  for (const delegate of delegates) {
    for (let left = random.below(7); left > 0; left--) {
      actOnce(session, profile, delegate);
      checkDelegate(session, delegate);
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
    checkDelegate(session, to);
  }
}

function meet(from: Delegate, to: Delegate): void {
  if (from === to) return;
  sendDoc(from.peer.doc, to.peer.doc);
  sendDoc(from.discussion, to.discussion);
}

function actOnce(session: Session, { weights, textActs }: AmendmentProfile, delegate: Delegate): void {
  const { random, log, delegates } = session;
  const names = Object.keys(weights).filter((name): name is AmendmentAct => name === "text" || name in ACTS);
  const name = random.pick(names.flatMap((one) => Array<AmendmentAct>(weights[one] ?? 0).fill(one)));
  if (name === "text") {
    const isEmpty = delegate.peer.model.layout().blocks.length === 0;
    const take = (count: number) => "xyzw".slice(0, count);
    const act = CHOICES[isEmpty ? "paste" : random.pick(textActs)](delegate.peer, random, take);
    log.push(`${delegates.indexOf(delegate)}: ${act.says}`);
    act.run();
    return;
  }
  const act: DoAct = ACTS[name];
  const at = log.push(`${delegates.indexOf(delegate)}: ${name}`) - 1;
  log[at] += ` ${act(session, delegate) ?? "nothing"}`;
}

/** What must be so when everybody has everything. */
function judge(session: Session, { weights }: AmendmentProfile, base: Uint8Array): AmendmentReport {
  const { delegates, words, log } = session;
  const [first] = delegates;
  if (!first) throw new RangeError("Nobody");
  for (const delegate of delegates) {
    const { model, doc } = delegate.peer;
    checkLayout(model);
    checkDelegate(session, delegate);
    if (canonicalJson(model.layout().blocks) !== canonicalJson(first.peer.model.layout().blocks))
      throw new Error("Texts differ");
    if (!isDeepStrictEqual(readOf(delegate), readOf(first))) throw new Error("Discussions differ");
    const isUntouched = !WRITING.some((name) => name in weights);
    if (isUntouched && !Buffer.from(Y.encodeStateAsUpdate(doc)).equals(Buffer.from(base)))
      throw new Error("The text is not what it was");
  }
  checkHeard(session, first);
  checkIssued(session);
  const standing = standingOf(session, first);
  const read = readOf(first);
  return {
    acts: log.filter((line) => /^\d: /.test(line)).length,
    said: session.said.size,
    tabled: read.amendments.length,
    accepted: read.amendments.filter(({ standing: { state } }) => state === "agreed").length,
    refused: session.refused.count,
    standing: words.size === 0 ? 0 : standing,
    brackets: read.brackets.length,
    issued: session.issued.length,
    written: session.written.length,
  };
}

/** Nothing that was said is lost but what says that it cannot be read. */
function checkHeard({ said }: Session, { discussion }: Delegate): void {
  const { statements, rulings, unread } = readSaid(discussion);
  const heard = new Set([...statements, ...rulings].map(({ id }) => id));
  const missing = [...said].filter((id) => !heard.has(id));
  if (missing.length !== unread) throw new Error(`Not heard: ${missing.join(", ")}`);
}

/** How many records have their words in the text; none has them there twice. */
function standingOf({ words }: Session, { peer }: Delegate): number {
  const text = peer.model
    .layout()
    .blocks.map((block) => block.text)
    .join("\n");
  const counts = new Map<string, number>();
  for (const [word, id] of words) counts.set(id, (counts.get(id) ?? 0) + text.split(word).length - 1);
  const doubled = [...counts].filter(([, count]) => count > 1);
  if (doubled.length > 0) throw new Error(`Stands twice: ${doubled.map(([id]) => id.slice(-4)).join(", ")}\n${text}`);
  return [...counts.values()].filter((count) => count === 1).length;
}
