import * as Y from "yjs";
import { local } from "../../src/documents/origin.ts";
import type { DeviceId } from "../../src/domain/ids.ts";
import { mayAddMembers, mayWrite, rankOf, ROLES } from "../../src/domain/role.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { currentEpoch, needsTurn } from "../../src/ledger/membership/membership.ts";
import { createRandom, type Random } from "./random.ts";
import { addOf, createSpaceMesh, type SpacePeer } from "./spaceMesh.ts";

/** Who could open an envelope, by the keys that were handed out when it was sealed. */
export interface Leak {
  readonly author: DeviceId;
  readonly seq: number;
  readonly to: DeviceId;
}
export interface Session {
  /** Members at the end, after all have met. */
  readonly members: readonly SpacePeer[];
  /** Somebody who read all logs from the beginning, under the membership of the end. */
  readonly newcomer: SpacePeer;
  readonly steps: readonly string[];
  readonly leaks: readonly Leak[];
  /** What each member that may write wrote when all was over. */
  readonly lastWords: readonly string[];
  /** Why the newcomer refused what it refused. */
  readonly refused: ReadonlySet<string>;
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 30; i++) await Promise.resolve();
};
const nameOf = (device: DeviceId): string => device.slice(0, 4);

/** Content and membership at once: everyone writes, some decide, some are out and do not know it and write on. */
export async function membershipSession(seed: number, { steps = 110, folds = false } = {}): Promise<Session> {
  const random = createRandom(seed);
  // Chance of its own: the same seed is the same story with folds and without.
  const foldChance = createRandom(seed + 1_000_000);
  const { peers, newcomer } = createSpaceMesh(3 + random.below(4));
  const told: string[] = [];
  const leaks: Leak[] = [];
  for (const peer of peers) peer.open();
  await settle();
  let sides = peers.map(() => 0);
  for (let i = 0; i < steps; i++) {
    const peer = random.pick(peers);
    // Rooms without a network between them: a removal is not heard of in the other, and the removed write on there.
    if (random.chance(0.06)) sides = peers.map(() => random.below(2));
    const draw = random.below(100);
    if (draw < 40) {
      edit(peer, random);
      await settle();
      leaks.push(...leaksOf(peer));
    } else if (draw < 78) {
      const other = random.pick(peers.filter((_, at) => sides[at] === sides[peers.indexOf(peer)]));
      for (let k = 0; k < 5; k++) peer.fetch(other, random.pick(peers).device, 1 + random.below(4));
      peer.tend();
    } else if (draw < 82) {
      peer.close();
      await settle();
      peer.open();
    } else {
      const admin = random.chance(0.7) ? random.pick(peers.slice(0, 2)) : peer;
      const late = peers.find(({ device }) => admin.adoptionOf(device) !== null);
      const step = decide(admin, (random.chance(0.7) && late ? late : random.pick(peers)).device, random);
      if (step) told.push(`${i} ${step}`);
    }
    if (folds && foldChance.chance(0.15)) foldChance.pick(peers).fold(foldChance.pick(peers).device);
    await settle();
  }
  if (folds) for (const peer of peers) for (const { device } of peers) if (foldChance.chance(0.5)) peer.fold(device);
  const members = await meetAll(peers);
  // Whoever is still in must be able to go on, whatever of its work was cut off under it.
  const lastWords = members.filter(canWrite).map((peer) => {
    const { doc } = peer.replica();
    doc.transact(() => wordsOf(doc).insert(0, [`last of ${nameOf(peer.device)}. `]), local("typing"));
    return `last of ${nameOf(peer.device)}. `;
  });
  await settle();
  await meetAll(peers);
  const reader = newcomer();
  const chair = members[0];
  if (!chair) throw new Error("somebody stays");
  chair.write(addOf(reader.device, "observer"));
  for (const author of chair.authors()) for (const op of chair.controlLog(author)) reader.take(op);
  for (const author of chair.authors()) reader.fetch(chair, author, 10_000);
  const refused = new Set<string>();
  reader.open();
  reader.replica().watchRefused((list) => {
    for (const { reason } of list) refused.add(reason.code);
  });
  await settle();
  return { members, newcomer: reader, steps: told, leaks, lastWords, refused };
}

/** A body's list of places, taken for a text: what members write must keep its order, whatever it means. */
const wordsOf = (doc: Y.Doc): Y.Array<string> => doc.getArray<string>("order");

const canWrite = (peer: SpacePeer): boolean => {
  const role = peer.role();
  return role !== null && mayWrite(role, "body");
};

function edit(peer: SpacePeer, random: Random): void {
  if (!canWrite(peer)) return;
  const { doc } = peer.replica();
  const text = wordsOf(doc);
  doc.transact(() => {
    const at = random.below(text.length + 1);
    const draw = random.below(10);
    if (draw < 6) text.insert(at, [...`${nameOf(peer.device)}${random.below(10)}`]);
    else if (draw < 8 && text.length > 3) text.delete(Math.min(at, text.length - 3), 3);
    else if (draw < 9) doc.getMap("meta").set(`k${random.below(3)}`, `${nameOf(peer.device)}${random.below(10)}`);
    else doc.getMap("meta").delete(`k${random.below(3)}`);
  }, local("typing"));
}

/** One decision of a chair or a secretariat, or of somebody about itself; null when it may not. */
function decide(peer: SpacePeer, target: DeviceId, random: Random): string | null {
  const role = peer.role();
  const other = peer.membership().members.get(target);
  const what = `${nameOf(peer.device)} ${nameOf(target)}`;
  if (role === null) return null;
  if (target === peer.device) {
    if (role === "chair" || random.chance(0.6)) return null;
    const cut = peer.cutOf(peer.device);
    peer.write((after) => ({ type: "remove", after, cut }));
    return `${what} leaves: out`;
  }
  if (!mayAddMembers(role)) return null;
  const adoption = peer.adoptionOf(target);
  if (adoption && random.chance(0.7)) {
    peer.write(adoption);
    return `${what} adopted`;
  }
  if (!other || rankOf(other.role) <= rankOf(role)) return null;
  const cut = peer.cutOf(target);
  if (random.chance(0.5)) {
    peer.write((after) => ({ type: "remove", after, cut }));
    peer.write(peer.turnWithout([target]));
    return `${what} out after ${cut.content.seq}`;
  }
  const next = random.pick(ROLES.filter((one) => rankOf(one) >= rankOf(role)));
  peer.write((after) => ({ type: "role", after, member: memberIdOf(target), role: next, cuts: [cut] }));
  return `${what} becomes ${next} after ${cut.content.seq}`;
}

/** The newest own entry must be sealed for members only, as far as its author knew and the key was turned. */
function leaksOf(peer: SpacePeer): Leak[] {
  const last = peer.contentOf(peer.device).at(-1);
  const membership = peer.membership();
  const epoch = currentEpoch(membership);
  if (!last || !epoch || needsTurn(membership) || last.epoch !== epoch.epoch) return [];
  const outsiders = [...epoch.recipients].filter((device) => !membership.members.has(device));
  return outsiders.map((to) => ({ author: peer.device, seq: last.seq, to }));
}

/** Everyone that is in meets everyone, until nothing is new to anybody. Answers who is in. */
async function meetAll(peers: readonly SpacePeer[]): Promise<SpacePeer[]> {
  const isIn = (peer: SpacePeer): boolean => peer.role() !== null;
  for (let round = 0; round < 8; round++) {
    for (const peer of peers) {
      for (const other of peers) {
        if (other === peer) continue;
        for (const author of other.authors()) peer.fetch(other, author, 10_000);
        peer.tend();
      }
    }
    await settle();
  }
  const chair = peers[0];
  return peers.filter((peer) => isIn(peer) && chair?.membership().members.has(peer.device));
}

export function stateOf(peer: Pick<SpacePeer, "replica">): string {
  const { doc } = peer.replica();
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  const entries = Object.entries(doc.getMap("meta").toJSON()).sort();
  return JSON.stringify([wordsOf(doc).toArray().join(""), entries, vector]);
}
