import { seedText } from "../../src/documents/text/commands/seedText.ts";
import { createFoldPeer, type FoldPeer } from "./foldMesh.ts";
import { createRandom, type Random } from "./random.ts";
import { randomAct } from "./randomAct.ts";

const STEPS = 70;
const FOLD_FROM = 4;

async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) await Promise.resolve();
}

/** A wish of one machine, drawn: write, keep, meet, fold, forget, be switched off. */
function step(peers: readonly FoldPeer[], random: Random): string {
  const peer = random.pick(peers);
  const draw = random.below(100);
  if (draw < 44) return randomAct(peer, random);
  if (draw < 62) peer.acknowledge();
  else if (draw < 84) peer.fetch(random.pick(peers), random.pick(peers).device, 1 + random.below(6));
  else if (draw < 90) return `${peer.fold(FOLD_FROM) ? "folds" : "has too little to fold"}`;
  else if (draw < 95) peer.prune(random.pick(peers).device);
  else peer.restart(random.chance(0.5));
  return `draw ${draw}`;
}

async function meet(peers: readonly FoldPeer[]): Promise<void> {
  for (let hasNews = true; hasNews; ) {
    hasNews = false;
    for (const peer of peers) {
      while (peer.acknowledge()) {
        hasNews = true;
        await settle();
      }
      for (const other of peers) {
        for (const { device } of peers) {
          if (other.head(device) <= peer.head(device)) continue;
          peer.fetch(other, device, 1000);
          hasNews = true;
        }
      }
      await settle();
    }
  }
}

export interface FoldSession {
  readonly peers: readonly FoldPeer[];
  /** Joined at the end and was given what one of the others still had. */
  readonly newcomer: FoldPeer;
  /** Has all originals and has never met a fold. */
  readonly witness: FoldPeer;
  readonly steps: readonly string[];
  /** Pruned entries over all machines. */
  readonly prunedCount: number;
}

/** 2–5 machines that write, fold, forget, restart and meet in any order; in the end everyone folds and somebody joins. */
export async function runFoldSession(seed: number): Promise<FoldSession> {
  const random = createRandom(seed);
  const peers = Array.from({ length: 2 + random.below(4) }, (_, i) => createFoldPeer(`peer ${i}`));
  const paragraphs = Array.from({ length: 2 + random.below(4) }, (_, i) => ({ spans: [{ text: `paragraph ${i}` }] }));
  if (peers[0]) seedText(peers[0].text().doc, paragraphs);
  const steps: string[] = [];
  for (let i = 0; i < STEPS; i++) {
    steps.push(step(peers, random));
    await settle();
  }
  await meet(peers);
  for (const peer of peers) if (random.chance(0.7)) peer.fold(2);
  await meet(peers);
  for (const peer of peers) for (const { device } of peers) if (random.chance(0.6)) peer.prune(device);
  for (const peer of peers) if (random.chance(0.5)) peer.restart(random.chance(0.3));
  const newcomer = createFoldPeer("newcomer");
  await meet([...peers, newcomer]);
  const witness = createFoldPeer("witness");
  for (const peer of peers) witness.receive(peer.originals());
  const prunedCount = peers.reduce(
    (sum, peer) => sum + peers.reduce((own, { device }) => own + peer.head(device) - peer.entries(device).size, 0),
    0,
  );
  return { peers, newcomer, witness, steps, prunedCount };
}
