import { describe, expect, it } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { createHeadsGossip, type Doubt } from "../../src/sync/replication/headsGossip.ts";
import { nextRows } from "../support/fakeLedger.ts";
import { createMesh, type Mesh, type MeshPeer } from "../support/mesh.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { mulberry32 } from "../support/random.ts";
import { deviceNamed } from "../support/storedEnvelopes.ts";

const AUTHOR = deviceNamed("author");

async function meshOf(size: number): Promise<{ mesh: Mesh; peers: [MeshPeer, MeshPeer, MeshPeer] }> {
  const mesh = await createMesh(size, mulberry32(1));
  const [a, b, c] = mesh.peers;
  if (!a || !b || !c) throw new Error("three");
  return { mesh, peers: [a, b, c] };
}

const doubtAt = (reader: MeshPeer, of: MeshPeer): Doubt | null | undefined =>
  reader.replication.peers().find(({ device }) => device === of.device)?.doubt;

async function give(mesh: Mesh, peer: MeshPeer, story: number): Promise<void> {
  const after = rowsOnDisk(peer.disk, AUTHOR, "content").at(-1) ?? null;
  const bodies = [Uint8Array.of(story, 1), Uint8Array.of(story, 2)];
  await peer.store.append(nextRows({ space: mesh.space, device: AUTHOR, lane: "content", after, bodies }));
  await mesh.restart(peer);
}

describe("what members say of the logs", () => {
  it("is doubted when two of them name different entries under one seq, of a log that is not held here", async () => {
    const { mesh, peers } = await meshOf(3);
    const [reader, one, other] = peers;
    await give(mesh, one, 1);
    await give(mesh, other, 2);
    mesh.connect(reader, one);
    await mesh.settle();
    expect(doubtAt(reader, one)).toBeNull();
    mesh.connect(reader, other);
    await mesh.settle();
    expect(doubtAt(reader, other)).toBe("disputed");
  });

  it("is doubted when one holds less than it had said, also over a new link", async () => {
    const { mesh, peers } = await meshOf(3);
    const [reader, forgetful] = peers;
    await mesh.append(forgetful, { count: 5 });
    mesh.connect(reader, forgetful);
    await mesh.settle();
    expect(doubtAt(reader, forgetful)).toBeNull();
    const key = [...forgetful.disk.logs.keys()].find((name) => name.includes(forgetful.device)) ?? "";
    forgetful.disk.logs.set(key, (forgetful.disk.logs.get(key) ?? []).slice(0, 3));
    await mesh.restart(forgetful);
    mesh.connect(reader, forgetful);
    await mesh.settle();
    expect(doubtAt(reader, forgetful)).toBe("shrunk");
  });

  it("is doubted when one does not give what it says it holds, until it does", async () => {
    const { mesh, peers } = await meshOf(3);
    const [reader, miser] = peers;
    await give(mesh, miser, 1);
    const { read } = miser.store;
    Object.assign(miser.store, { read: async () => [] });
    mesh.connect(reader, miser);
    await mesh.settle();
    expect(doubtAt(reader, miser)).toBe("withheld");
    expect(reader.shown.get(miser.device), "and the window was told").toBe("withheld");
    Object.assign(miser.store, { read });
    mesh.connect(reader, miser);
    await mesh.settle();
    expect(rowsOnDisk(reader.disk, AUTHOR, "content").length).toBe(2);
    expect(doubtAt(reader, miser)).toBeNull();
  });

  it.each([
    ["goes on talking: it is doubted", true],
    ["fell silent altogether, like a closed lid: it is not", false],
  ])("of one that does not even answer for ten seconds and %s", async (_name, isTalking) => {
    const { mesh, peers } = await meshOf(3);
    const [reader, miser] = peers;
    await give(mesh, miser, 1);
    Object.assign(miser.store, { read: () => new Promise(() => undefined) });
    mesh.connect(reader, miser);
    await mesh.deliver(50);
    mesh.clock.pass(6_000);
    if (isTalking) await mesh.append(miser);
    await mesh.deliver(50);
    expect(doubtAt(reader, miser)).toBeNull();
    mesh.clock.pass(5_000);
    expect(doubtAt(reader, miser)).toBe(isTalking ? "withheld" : null);
    expect(reader.shown.get(miser.device)).toBe(isTalking ? "withheld" : null);
  });

  it("is not doubted among honest ones that come late, restart and hold different parts", async () => {
    const { mesh, peers } = await meshOf(6);
    for (let round = 0; round < 12; round++) {
      const [a, b] = [mesh.peers[round % 6], mesh.peers[(round * 5 + 1) % 6]];
      if (!a || !b || a === b) continue;
      await mesh.append(a, { count: 1 + (round % 4), lane: round % 5 === 0 ? "control" : "content" });
      mesh.connect(a, b);
      if (round % 3 === 0) await mesh.deliver(7);
      else await mesh.settle();
      if (round % 4 === 3) await mesh.restart(b);
    }
    for (const a of mesh.peers) for (const b of mesh.peers) if (a !== b) mesh.connect(a, b);
    await mesh.settle();
    expect(peers.length).toBe(3);
    expect(mesh.peers.flatMap((peer) => peer.replication.peers().flatMap(({ doubt }) => doubt ?? []))).toEqual([]);
  });

  it("is remembered for a bounded number of places", () => {
    const gossip = createHeadsGossip();
    for (let seq = 1; seq < 5_000; seq++)
      gossip.said(AUTHOR, [{ device: AUTHOR, lane: "content", seq, hash: NO_HASH }], false, () => null);
    expect(gossip.doubtOf(AUTHOR)).toBeNull();
  });
});
