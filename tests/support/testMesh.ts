import type { Room } from "../../electron/bridge/vaultForNet.ts";
import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import { gapAt } from "../../src/ledger/prune.ts";
import { foldRun } from "../../src/sync/replication/servedPages.ts";
import type { TestMember } from "./testMember.ts";
import type { TestNet } from "./testNet.ts";

/** Lets test members meet: they shake hands where they share a room and give each other what the other lacks. */
export interface TestMesh {
  join(member: TestMember): void;
  leave(member: TestMember): void;
  changed(): void;
  joinFrame(from: DeviceId, room: string, to: DeviceId, frame: Uint8Array): void;
  presence(from: DeviceId, space: SpaceId, sealed: Uint8Array): void;
  /** Meets and replicates until nothing moves any more. Answers the codes of what was refused. */
  settle(): Promise<string[]>;
  /** Pairs that passed the handshake, as `room device device`. */
  readonly met: Set<string>;
}

const TRANSCRIPT = new Uint8Array([1, 2, 3]);

export function createTestMesh(): TestMesh {
  const members: TestMember[] = [];
  const met = new Set<string>();
  const nets = new Map<string, TestNet>();
  let changes = 0;
  const memberOf = (device: DeviceId) => members.find((member) => member.device() === device);
  const shared = (a: TestMember, b: TestMember): Room[] =>
    a.net.rooms().filter(({ room }) => b.net.rooms().some((other) => other.room === room));

  const meet = async (a: TestMember, b: TestMember, room: Room): Promise<void> => {
    const pair = `${room.room} ${a.device()} ${b.device()}`;
    // A net that was restarted has met nobody.
    const isKnown = met.has(pair) && nets.get(`${pair} a`) === a.net && nets.get(`${pair} b`) === b.net;
    // As the doorkeeper does after each control entry: whoever is in is judged again.
    const isAdmitted = (await admits(a, b, room)) && (await admits(b, a, room));
    if (!isAdmitted) met.delete(pair);
    if (isKnown || !isAdmitted) return;
    met.add(pair);
    nets.set(`${pair} a`, a.net);
    nets.set(`${pair} b`, b.net);
    if (room.purpose !== "invite") return;
    await a.net.vault.joinPeerChanged({ room: room.room, peer: b.device(), connected: true });
    await b.net.vault.joinPeerChanged({ room: room.room, peer: a.device(), connected: true });
    changes++;
  };
  const replicateBoth = async (a: TestMember, b: TestMember, room: Room, refused: string[]): Promise<boolean> => {
    if (room.purpose !== "member" || !met.has(`${room.room} ${a.device()} ${b.device()}`)) return false;
    const there = await replicate(a, b, room.space, refused);
    return (await replicate(b, a, room.space, refused)) || there;
  };
  const round = async (refused: string[]): Promise<boolean> => {
    let hasMoved = false;
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        for (const room of shared(a, b)) {
          await meet(a, b, room);
          if (await replicateBoth(a, b, room, refused)) hasMoved = true;
        }
      }
    }
    return hasMoved;
  };
  return {
    met,
    join(member) {
      members.push(member);
      changes++;
    },
    leave(member) {
      const at = members.indexOf(member);
      if (at >= 0) members.splice(at, 1);
    },
    changed: () => void changes++,
    joinFrame(from, room, to, frame) {
      changes++;
      void memberOf(to)?.net.vault.joinFrame({ room, from, frame });
    },
    presence(from, space, sealed) {
      for (const member of members) {
        if (member.device() !== from) void member.net.vault.presenceArrived({ space, from, sealed });
      }
    },
    async settle() {
      const refused: string[] = [];
      for (let quiet = 0; quiet < 3; ) {
        const before = changes;
        const hasMoved = await round(refused);
        for (const member of members) await member.ui.call.status();
        quiet = hasMoved || changes !== before ? 0 : quiet + 1;
      }
      return refused;
    },
  };
}

async function admits(host: TestMember, guest: TestMember, { room }: Room): Promise<boolean> {
  const hello = await guest.net.vault.signHello({ room, transcript: TRANSCRIPT });
  if (!hello.ok) return false;
  const { device, signature } = hello.value;
  const answer = await host.net.vault.checkHello({ room, device, transcript: TRANSCRIPT, signature });
  return answer.ok && answer.value.admitted;
}

/** One pass, control lanes first. True when anything new was stored. */
async function replicate(from: TestMember, to: TestMember, space: SpaceId, refused: string[]): Promise<boolean> {
  const held = await to.net.store.heads(space);
  const heads = [...(await from.net.store.heads(space))].sort((a, b) => (a.lane < b.lane ? 1 : -1));
  let hasMoved = false;
  for (const { device, lane, seq } of heads) {
    const has = held.find((head) => head.device === device && head.lane === lane)?.seq ?? 0;
    const gap = lane === "content" ? gapAt(await from.net.store.gaps(space, device), has + 1) : undefined;
    if (gap) {
      const runs = await Promise.all(gap.folds.map((fold) => foldRun({ store: from.net.store, space }, device, fold)));
      const shown = { ...gap, device, runs: runs.filter((one) => one !== null) };
      if (await to.net.receiveGap(space, from.device(), shown)) hasMoved = true;
      else refused.push(`gap ${gap.from}`);
      continue;
    }
    const run = seq > has ? await from.net.runFrom(space, device, lane, has + 1) : null;
    if (!run) continue;
    const code = await to.net.receiveRun(space, from.device(), run, { device, lane });
    if (code) refused.push(code);
    else hasMoved = true;
  }
  return hasMoved;
}
