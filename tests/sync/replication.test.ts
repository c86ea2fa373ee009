import { describe, expect, it } from "vitest";
import type { DeviceId } from "../../src/domain/ids.ts";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { encodeFrame } from "../../src/sync/replication/encodeFrame.ts";
import { createFakeVerify, nextRows } from "../support/fakeLedger.ts";
import { createMemoryWire } from "../support/memoryLink.ts";
import { createMesh, holdings, type Mesh, type MeshPeer } from "../support/mesh.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { mulberry32 } from "../support/random.ts";
import { deviceNamed, spaceNamed } from "../support/storedEnvelopes.ts";

const AUTHOR = deviceNamed("author");
const bodies = (count: number) => Array.from({ length: count }, (_, i) => Uint8Array.of(i, 1));

async function meshOf(size: number, ...rest: [] | [Parameters<typeof createMesh>[2]]) {
  const mesh = await createMesh(size, mulberry32(1), ...rest);
  // Only used with sizes of three and more.
  return { mesh, peers: mesh.peers as [MeshPeer, MeshPeer, MeshPeer, ...MeshPeer[]] };
}

/** Puts a log of somebody absent on a peer's disk, as if it had always been there. */
async function give(mesh: Mesh, peer: MeshPeer, count: number, isForged = false): Promise<void> {
  const after = rowsOnDisk(peer.disk, AUTHOR, "content").at(-1) ?? null;
  const rows = nextRows({ space: mesh.space, device: AUTHOR, lane: "content", after, bodies: bodies(count) });
  await peer.store.append(
    isForged ? rows.map((row) => ({ ...row, signature: row.signature && new Uint8Array(64) })) : rows,
  );
  await mesh.restart(peer);
}

const held = (peer: MeshPeer, device: DeviceId = AUTHOR) => rowsOnDisk(peer.disk, device, "content").length;

describe("a peer that does wrong", () => {
  it("and delivers a forged run: quarantined, not asked again, and others deliver the true one", async () => {
    const { mesh, peers } = await meshOf(3);
    const [reader, forger, honest] = peers;
    await give(mesh, forger, 3, true);
    await give(mesh, honest, 3);
    const wire = mesh.connect(reader, forger);
    await mesh.settle();
    expect([held(reader), reader.events]).toEqual([0, [`refused badSignature of ${AUTHOR.slice(0, 6)}`]]);
    expect(reader.disk.quarantine).toMatchObject([{ device: AUTHOR, seq: 1, from: forger.device }]);
    await give(mesh, honest, 1);
    mesh.connect(reader, honest);
    await mesh.append(forger);
    await mesh.settle();
    expect([held(reader), held(reader, forger.device), reader.disk.quarantine.length]).toEqual([4, 1, 1]);
    const wants = wire.history.filter(({ frame, direction }) => direction === 0 && decodeFrame(frame)?.type === "want");
    expect(wants.length).toBe(1);
  });

  it("and sends what is no frame: unheard from then on, while others go on", async () => {
    const { mesh, peers } = await meshOf(3);
    const [reader, hostile, honest] = peers;
    const wire = mesh.connect(reader, hostile);
    mesh.connect(reader, honest);
    await mesh.settle();
    void wire.wire.ends[1].send(Uint8Array.of(99, 1, 2));
    await mesh.settle();
    await mesh.append(hostile);
    await mesh.append(honest);
    await mesh.settle();
    expect(reader.events).toEqual(["breached frame"]);
    expect([held(reader, hostile.device), held(reader, honest.device)]).toEqual([0, 1]);
    expect(wire.wire.ends[0].isClosed).toBe(false);
  });

  it("and claims what it never sends: after ten seconds someone else is asked", async () => {
    const { mesh, peers } = await meshOf(3);
    const [reader, , honest] = peers;
    await give(mesh, honest, 2);
    const last = rowsOnDisk(honest.disk, AUTHOR, "content").at(-1);
    if (last === undefined) throw new Error("given");
    const { device, lane, seq, hash } = last;
    const liar = createMemoryWire();
    reader.replication.attach(liar.ends[0], deviceNamed("liar"));
    void liar.ends[1].send(
      encodeFrame({ type: "have", isFull: true, token: 1, heads: [{ device, lane, seq, hash, low: 0 }] }),
    );
    await liar.ends[1].receive();
    mesh.connect(reader, honest);
    const startedAt = mesh.clock.now();
    await mesh.settle();
    expect(held(reader)).toBe(2);
    expect(mesh.clock.now() - startedAt).toBeLessThan(12_000);
  });

  it("and asks for more at once than is allowed, or for what nobody has: ended, or answered with DONE", async () => {
    const { mesh, peers } = await meshOf(3);
    const [server] = peers;
    const wire = createMemoryWire();
    server.replication.attach(wire.ends[0], deviceNamed("greedy"));
    const ranges = [{ device: AUTHOR, lane: "content", from: 1, to: 2 ** 40 }] as const;
    void wire.ends[1].send(encodeFrame({ type: "want", id: 1, creditBytes: 1000, ranges }));
    await mesh.settle();
    const answers = [await wire.ends[1].receive(), await wire.ends[1].receive()];
    expect(answers.map((bytes) => bytes && decodeFrame(bytes)?.type)).toEqual(["have", "done"]);
    for (let id = 2; id < 30; id++) void wire.ends[1].send(encodeFrame({ type: "want", id, creditBytes: 0, ranges }));
    await mesh.settle();
    expect(server.events).toEqual(["breached want"]);
  });
});

describe("replication", () => {
  it("keeps content of an unknown device waiting until its control entry is here", async () => {
    const known = new Set<DeviceId>();
    const makeVerify: Parameters<typeof createMesh>[2] = (space) => {
      const judge = createFakeVerify(space, (device) => device !== AUTHOR || known.has(AUTHOR));
      return async (from, run, head) => {
        const verdict = await judge(from, run, head);
        const isControl =
          verdict.ok && verdict.value.verdict === "accepted" && verdict.value.rows[0]?.lane === "control";
        if (isControl) known.add(AUTHOR);
        return verdict;
      };
    };
    const { mesh, peers } = await meshOf(3, makeVerify);
    const [reader, carrier, chair] = peers;
    await give(mesh, carrier, 2);
    mesh.connect(reader, carrier);
    await mesh.settle();
    expect([held(reader), reader.disk.quarantine.length, reader.events]).toEqual([0, 0, []]);
    mesh.connect(reader, chair);
    await mesh.append(chair, { lane: "control" });
    await mesh.settle();
    expect(held(reader)).toBe(2);
  });

  it("fetches control logs before content", async () => {
    const { mesh, peers } = await meshOf(3);
    const [reader, writer] = peers;
    await mesh.append(writer, { count: 150 });
    await mesh.append(writer, { lane: "control" });
    const wire = mesh.connect(reader, writer);
    await mesh.settle();
    const lanes = wire.history.flatMap(({ frame }) => {
      const read = decodeFrame(frame);
      return read?.type === "run" ? [read.lane] : [];
    });
    expect(lanes).toEqual(["control", "content"]);
  });

  it("gets its own log back after its disk was set back, and says so", async () => {
    const { mesh, peers } = await meshOf(3);
    const [writer, other] = peers;
    mesh.connect(writer, other);
    for (let i = 0; i < 3; i++) await mesh.append(writer);
    await mesh.settle();
    for (const [key, log] of writer.disk.logs) writer.disk.logs.set(key, log.slice(0, 1));
    await mesh.restart(writer);
    mesh.connect(writer, other);
    await mesh.settle();
    expect(writer.events).toEqual(["failed rolledBack content 3"]);
    expect(holdings(writer)).toBe(holdings(other));
  });

  it("says when two peers hold different entries under one seq, and each brings the other story to its vault", async () => {
    const { mesh, peers } = await meshOf(3);
    const [a, b] = peers;
    await give(mesh, a, 1);
    const space = spaceNamed("mesh");
    await b.store.append(
      nextRows({ space, device: AUTHOR, lane: "content", after: null, bodies: [Uint8Array.of(77)] }),
    );
    await mesh.restart(b);
    mesh.connect(a, b);
    await mesh.settle();
    const refused = [`refused duplicateSeq of ${AUTHOR.slice(0, 6)}`];
    expect([a.events, b.events]).toEqual([refused, refused]);
    expect(a.disk.quarantine).toMatchObject([{ device: AUTHOR, seq: 1, from: b.device }]);
    expect(b.disk.quarantine).toMatchObject([{ device: AUTHOR, seq: 1, from: a.device }]);
  });
});
