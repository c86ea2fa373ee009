import { describe, expect, it } from "vitest";
import { chooseNeighbours } from "../../electron/lan/chooseNeighbours.mjs";
import { createMesh, holdings, type Mesh } from "../support/mesh.ts";
import { mulberry32 } from "../support/random.ts";
import { isAtLength } from "../support/seedCount.ts";

const HOLDINGS_ARE_EQUAL = (mesh: Mesh): number => new Set(mesh.peers.map(holdings)).size;

async function connectEveryone(mesh: Mesh): Promise<void> {
  for (const [i, a] of mesh.peers.entries()) for (const b of mesh.peers.slice(i + 1)) mesh.connect(a, b);
  await mesh.settle();
}

const mostCrossings = (mesh: Mesh): number =>
  Math.max(...[...mesh.wires].flatMap(({ crossings }) => [...crossings.values()]));

const sentBytes = (mesh: Mesh): number =>
  [...mesh.wires].reduce((sum, { wire }) => sum + wire.directions[0].sentBytes + wire.directions[1].sentBytes, 0);

describe("replication in a mesh", () => {
  it("brings 60 peers with 8 neighbours each to equal logs, presence too", async () => {
    const mesh = await createMesh(60, mulberry32(60));
    const ids = mesh.peers.map((peer) => peer.device);
    for (const [i, peer] of mesh.peers.entries()) {
      // As they come: each is introduced to chosen ones of those who are there.
      for (const id of chooseNeighbours(peer.device, ids.slice(0, i), 8)) {
        const other = mesh.peers.find((one) => one.device === id);
        if (other !== undefined) mesh.connect(peer, other);
      }
    }
    expect(mesh.wires.size).toBeLessThanOrEqual(60 * 8);
    for (const peer of mesh.peers) await mesh.append(peer);
    await mesh.settle();
    expect(HOLDINGS_ARE_EQUAL(mesh)).toBe(1);
    expect(mesh.peers[0]?.disk.logs.size).toBe(60);
    mesh.peers[7]?.replication.sendPresence(new TextEncoder().encode("presence of the seventh peer"));
    await mesh.settle();
    expect(mesh.peers.map((peer) => peer.presence.length)).toEqual(mesh.peers.map((_, i) => (i === 7 ? 0 : 1)));
  });

  const many = isAtLength ? 60 : 30;
  it(`brings all to equal logs again after a third of ${many} has left`, async () => {
    const mesh = await createMesh(many, mulberry32(61));
    const introduce = (peers: typeof mesh.peers) => {
      for (const peer of peers) {
        const ids = peers.map((one) => one.device);
        for (const id of chooseNeighbours(peer.device, ids, 8)) {
          const other = peers.find((one) => one.device === id);
          const isKnown = [...mesh.wires].some(
            ({ between }) => between.includes(peer) && other && between.includes(other),
          );
          if (other !== undefined && !isKnown) mesh.connect(peer, other);
        }
      }
    };
    introduce(mesh.peers);
    await mesh.settle();
    const staying = mesh.peers.filter((_, i) => i % 3 !== 0);
    for (const wire of [...mesh.wires]) if (!wire.between.every((peer) => staying.includes(peer))) mesh.cut(wire);
    introduce(staying);
    for (const peer of staying) await mesh.append(peer);
    await mesh.settle();
    expect(new Set(staying.map(holdings)).size).toBe(1);
    expect(staying[0]?.disk.logs.size).toBe(staying.length);
  });

  it("sends each entry over each link at most once while nothing breaks", async () => {
    const mesh = await createMesh(8, mulberry32(8));
    await connectEveryone(mesh);
    for (let round = 0; round < 10; round++) {
      for (const peer of mesh.peers) await mesh.append(peer);
      await mesh.settle();
    }
    expect(HOLDINGS_ARE_EQUAL(mesh)).toBe(1);
    expect(mostCrossings(mesh)).toBe(1);
    const crossings = [...mesh.wires].reduce((sum, { crossings: one }) => sum + one.size, 0);
    // Each of 80 entries reaches each of the 7 others once: no re-broadcast.
    expect(crossings).toBe(80 * 7);
  });

  it("keeps to it when everybody writes at once, and for a newcomer among many", async () => {
    const mesh = await createMesh(9, mulberry32(9));
    const [newcomer, ...others] = mesh.peers;
    for (const [i, a] of others.entries()) for (const b of others.slice(i + 1)) mesh.connect(a, b);
    await mesh.settle();
    for (let round = 0; round < 5; round++) for (const peer of others) await mesh.append(peer, { count: 3 });
    await mesh.settle();
    if (newcomer !== undefined) for (const other of others) mesh.connect(newcomer, other);
    await mesh.settle();
    expect(HOLDINGS_ARE_EQUAL(mesh)).toBe(1);
    expect(mostCrossings(mesh)).toBe(1);
    const toNewcomer = [...mesh.wires].filter(({ between }) => newcomer !== undefined && between.includes(newcomer));
    expect(toNewcomer.reduce((sum, { crossings }) => sum + crossings.size, 0)).toBe(8 * 15);
  });

  it("moves a large log with little beside it", async () => {
    const mesh = await createMesh(2, mulberry32(2));
    const [author, reader] = mesh.peers;
    if (author === undefined || reader === undefined) throw new Error("two peers");
    for (let i = 0; i < 20; i++) await mesh.append(author, { count: 200, bodyBytes: 1000 });
    mesh.connect(author, reader);
    await mesh.settle();
    expect(holdings(reader)).toBe(holdings(author));
    expect(sentBytes(mesh)).toBeLessThan(20 * 200 * 1000 * 1.05);
  });

  it("lets a fresh entry overtake a large log", async () => {
    const mesh = await createMesh(3, mulberry32(3));
    const [archive, writer, reader] = mesh.peers;
    if (archive === undefined || writer === undefined || reader === undefined) throw new Error("three peers");
    for (let i = 0; i < 30; i++) await mesh.append(archive, { count: 200, bodyBytes: 1000 });
    mesh.connect(reader, archive);
    mesh.connect(reader, writer);
    await mesh.deliver(12);
    await mesh.append(writer);
    await mesh.deliver(40);
    const held = await reader.store.heads(mesh.space);
    expect(held.find(({ device }) => device === writer.device)?.seq).toBe(1);
    expect(held.find(({ device }) => device === archive.device)?.seq ?? 0).toBeLessThan(6000);
    await mesh.settle();
    expect(holdings(reader).split("\n").length).toBe(2);
  });
});
