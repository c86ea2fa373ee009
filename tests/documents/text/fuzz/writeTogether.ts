import { createRandom, type Random } from "../../../support/random.ts";
import { createPeer, expectSame, type Peer, send, syncAll } from "../peers.ts";
import { type ActName, CHOICES } from "./acts.ts";
import { checkLayout } from "./checkLayout.ts";

export type Weights = Readonly<Partial<Record<ActName, number>>>;

const TURNS = 60;

/** Two who write by chance and meet now and then: after each act and each meeting the layout is what one made anew would be. */
export function writeTogether(base: Uint8Array, weights: Weights, seed: number): void {
  const names = Object.keys(weights).filter((name): name is ActName => name in CHOICES);
  const drawn = names.flatMap((name) => Array<ActName>(weights[name] ?? 0).fill(name));
  const random = createRandom(seed);
  const peers = [createPeer(2, base), createPeer(3, base)] as const;
  for (let turn = 0; turn < TURNS; turn++) {
    actOnce(random.pick(peers), random, drawn);
    if (!random.chance(0.1)) continue;
    const [from, to] = random.chance(0.5) ? peers : [peers[1], peers[0]];
    send(from, to);
    checkLayout(to.model);
  }
  syncAll(peers);
  expectSame(peers);
}

function actOnce(peer: Peer, random: Random, names: readonly ActName[]): void {
  const name = random.pick(names);
  const isEmpty = peer.model.layout().blocks.length === 0;
  CHOICES[isEmpty ? "paste" : name](peer, random, (count) => "abcd".slice(0, count)).run();
  checkLayout(peer.model);
}
