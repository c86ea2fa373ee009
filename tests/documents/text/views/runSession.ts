import { createRandom } from "../../../support/random.ts";
import { createAlphabet } from "../fuzz/letters.ts";
import type { Profile } from "./profiles.ts";
import { addReport, NOTHING, reportOf, type SessionReport } from "./report.ts";
import { send, sendAll, type SessionPeer, type Side } from "./side.ts";
import { planSession, type Step } from "./steps.ts";

export type Session = {
  readonly peers: readonly SessionPeer[];
  readonly alphabet: ReturnType<typeof createAlphabet>;
  /** Per peer the letters that vanished by its own acts and have not come back by them. */
  readonly removed: readonly Set<string>[];
};

const BASE_LENGTHS = [7, 5, 9, 4];

export const lettersOf = (peer: SessionPeer): string[] => peer.texts().flatMap((text) => [...text]);

/** One session of people who drive an editor. What goes wrong is counted: an editor that does not do as it is told ends it early. */
export function runSession(
  side: Side,
  seed: number,
  profile: Profile,
  onBroken: (error: unknown) => void = () => undefined,
): SessionReport {
  const { clientIds, steps } = planSession(seed, profile);
  const alphabet = createAlphabet();
  const base = side.base(BASE_LENGTHS.map((length) => alphabet.take(1, length)));
  const peers = clientIds.map((clientId) => side.createPeer(clientId, base));
  const session: Session = { peers, alphabet, removed: peers.map(() => new Set()) };
  try {
    for (const step of steps) play(session, step);
    sendAll(peers);
    for (const peer of peers) peer.check();
    return reportOf(session);
  } catch (error) {
    onBroken(error);
    return { ...NOTHING, broken: 1 };
  } finally {
    for (const peer of peers) peer.destroy();
  }
}

export function runSessions(side: Side, profile: Profile, first: number, count: number): SessionReport {
  const sum = { ...NOTHING };
  for (let seed = first; seed < first + count; seed++) addReport(sum, runSession(side, seed, profile));
  return sum;
}

function play(session: Session, step: Step): void {
  const { peers } = session;
  if (step.type === "act") {
    playAct(session, step);
    return;
  }
  const [from, to] = [peers[step.from], peers[step.to]];
  if (!from || !to) return;
  send(from, to);
  to.check();
}

function playAct(session: Session, step: Extract<Step, { type: "act" }>): void {
  const { peers, alphabet, removed } = session;
  const [peer, mine] = [peers[step.peer], removed[step.peer]];
  if (!peer || !mine) return;
  const before = new Set(lettersOf(peer));
  const held = peer.held();
  const typed: string[] = [];
  const name = peer.texts().length === 0 ? "paste" : step.name;
  const act = peer.choose(name, createRandom(step.seed), (count) => {
    const letters = alphabet.take(peer.clientId, count);
    typed.push(...letters);
    return letters;
  });
  act.run();
  const after = new Set(lettersOf(peer));
  const heldAfter = new Set(peer.held());
  // Who takes back the typing of letters that another has deleted takes them away, though nobody sees it now.
  for (const letter of held) {
    if (!heldAfter.has(letter)) mine.add(letter);
  }
  for (const letter of before) {
    if (after.has(letter)) continue;
    if (!act.mayDelete) throw new Error(`${act.says} took away ${letter}`);
    mine.add(letter);
  }
  for (const letter of after) {
    if (!before.has(letter)) mine.delete(letter);
  }
  if (typed.some((letter) => !after.has(letter))) throw new Error(`${act.says} does not show`);
  peer.check();
}
