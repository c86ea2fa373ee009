import { createMesh, holdings, type Mesh, type MeshWire } from "./mesh.ts";
import { mulberry32, randomInt } from "./random.ts";

const ACTIONS = 70;

/**
 * Two to six peers that write while wires are cut in the middle of runs, frames come twice and out of order, and
 * machines are switched off between writing and telling. Answers with what each peer holds after they could all meet.
 */
export async function runWildMesh(seed: number): Promise<{ readonly holdings: string[]; readonly events: string[] }> {
  const random = mulberry32(seed);
  const mesh = await createMesh(2 + randomInt(random, 5), random);
  for (let action = 0; action < ACTIONS; action++) await act(mesh, random);
  for (const wire of [...mesh.wires]) mesh.cut(wire);
  for (const [i, peer] of mesh.peers.entries()) {
    const next = mesh.peers[(i + 1) % mesh.peers.length];
    if (next !== undefined && next !== peer) mesh.connect(peer, next);
  }
  await mesh.settle();
  return { holdings: mesh.peers.map(holdings), events: mesh.peers.flatMap((peer) => peer.events) };
}

async function act(mesh: Mesh, random: () => number): Promise<void> {
  const [a, b] = [pick(mesh.peers, random), pick(mesh.peers, random)];
  const wire = pick([...mesh.wires], random);
  const chance = randomInt(random, 100);
  if (a === undefined || b === undefined) return;
  if (chance < 30) {
    const lane = randomInt(random, 6) === 0 ? "control" : "content";
    const count = randomInt(random, 10) === 0 ? 150 + randomInt(random, 51) : 1 + randomInt(random, 3);
    await mesh.append(a, { lane, count, signsEach: randomInt(random, 2) === 0 });
  } else if (chance < 50) {
    if (a !== b) mesh.connect(a, b);
  } else if (chance < 58) {
    if (wire !== undefined) mesh.cut(wire);
  } else if (chance < 62) {
    await mesh.append(a, { isTold: false });
    await mesh.restart(a);
  } else if (chance < 70) {
    if (wire !== undefined) replay(wire, random);
  } else if (chance < 78) {
    if (wire !== undefined) swapTwo(wire, random);
  } else if (chance < 84) {
    mesh.clock.pass(randomInt(random, 15_000));
  } else {
    await mesh.deliver(1 + randomInt(random, 30));
  }
}

/** An old frame comes once more. */
function replay({ wire, history }: MeshWire, random: () => number): void {
  const old = pick(history, random);
  if (old === undefined || wire.ends[0].isClosed) return;
  wire.directions[old.direction].live.push({ frame: old.frame.slice(), taken: () => undefined });
}

/** The second frame on the way overtakes the first. */
function swapTwo({ wire }: MeshWire, random: () => number): void {
  const direction = wire.directions[randomInt(random, 2) === 0 ? 0 : 1];
  const way = randomInt(random, 2) === 0 ? direction.live : direction.bulk;
  const first = way.shift();
  if (first !== undefined) way.splice(1, 0, first);
}

const pick = <T>(all: readonly T[], random: () => number): T | undefined => all[randomInt(random, all.length)];
