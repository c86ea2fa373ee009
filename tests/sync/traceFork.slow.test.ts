import { expect, test } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import type { StoredEnvelope } from "../../src/ledger/types.ts";
import { decodeRun } from "../../src/ledger/run.ts";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { nextRows } from "../support/fakeLedger.ts";
import { createMesh, type Mesh, type MeshPeer, type MeshWire } from "../support/mesh.ts";
import { mulberry32 } from "../support/random.ts";
import { deviceNamed } from "../support/storedEnvelopes.ts";

const AUTHOR = deviceNamed("author");
const LENGTH = 1_000;

interface Scene {
  readonly mesh: Mesh;
  readonly peers: readonly [MeshPeer, MeshPeer];
}

/** Two peers, each with a story of its own of one absent author: the same up to and with `common`. */
async function scene(common: number, lengths: readonly [number, number] = [LENGTH, LENGTH]): Promise<Scene> {
  const mesh = await createMesh(2, mulberry32(1));
  const [one, other] = mesh.peers;
  if (!one || !other) throw new Error("two");
  const at = { space: mesh.space, device: AUTHOR, lane: "content", signsEach: true } as const;
  const bodies = (count: number, letter: number) => Array.from({ length: count }, (_, i) => Uint8Array.of(i, letter));
  const shared = common > 0 ? nextRows({ ...at, after: null, bodies: bodies(common, 0) }) : [];
  for (const [i, peer] of [one, other].entries()) {
    const own = nextRows({ ...at, after: shared.at(-1) ?? null, bodies: bodies((lengths[i] ?? 0) - common, i + 1) });
    await peer.store.append([...shared, ...own]);
    await mesh.restart(peer);
  }
  return { mesh, peers: [one, other] };
}

async function prune({ space }: Mesh, peer: MeshPeer, ...gaps: readonly (readonly [number, number])[]): Promise<void> {
  const rows: StoredEnvelope[] = [];
  for (let seq = 1; seq <= LENGTH; seq += 200)
    rows.push(...(await peer.store.read(space, AUTHOR, "content", seq, 200)));
  const hashOf = (seq: number) => rows[seq - 1]?.hash ?? NO_HASH;
  const by = { seq: LENGTH, hash: hashOf(LENGTH) };
  const stretches = gaps.map(([from, to]) => ({
    from,
    to,
    before: hashOf(from - 1),
    last: hashOf(to),
    signature: null,
  }));
  expect(await peer.store.prune({ space, device: AUTHOR, by, stretches })).toMatchObject({ ok: true });
}

/** First seqs of the runs that were set aside because the vault did not take them. */
const setAside = ({ disk }: MeshPeer) =>
  disk.quarantine.flatMap(({ bytes }) => {
    const run = decodeRun(bytes);
    return run.ok ? [run.value.firstSeq] : [];
  });
const wantsOn = ({ history }: MeshWire): number =>
  history.filter(({ frame, direction }) => direction === 0 && decodeFrame(frame)?.type === "want").length;

test.each([0, 1, 2, 130, 511, 512, 998, 999])(
  "the vault gets the run that begins where two stories of a thousand entries part, after %i in common",
  async (common) => {
    const { mesh, peers } = await scene(common);
    const wire = mesh.connect(...peers);
    await mesh.settle();
    expect(peers.map(setAside)).toEqual([[common + 1], [common + 1]]);
    expect(wantsOn(wire)).toBeLessThanOrEqual(1 + Math.ceil(Math.log2(LENGTH)));
    for (const { events } of peers) expect(events).toEqual([`refused duplicateSeq of ${AUTHOR.slice(0, 6)}`]);
  },
);

test("what either has let go of is gone around, as long as the place itself is still held by both", async () => {
  const { mesh, peers } = await scene(600);
  const [one, other] = peers;
  await prune(mesh, one, [100, 600], [602, 700]);
  await prune(mesh, other, [300, 599], [640, 999]);
  mesh.connect(one, other);
  await mesh.settle();
  expect(peers.map(setAside)).toEqual([[601], [601]]);
});

test("where both have let go of something, they look behind that", async () => {
  const { mesh, peers } = await scene(800);
  const [one, other] = peers;
  await prune(mesh, one, [400, 600]);
  await prune(mesh, other, [450, 650], [740, 799]);
  mesh.connect(one, other);
  await mesh.settle();
  expect(peers.map(setAside)).toEqual([[801], [801]]);
});

test("a place that one of them has let go of proves nothing: each is shown the other's story, and the next log is looked at", async () => {
  const { mesh, peers } = await scene(600);
  const [one, other] = peers;
  await prune(mesh, other, [500, 700]);
  await mesh.append(one, { count: 3 });
  mesh.connect(one, other);
  await mesh.settle();
  expect(peers.map(setAside)).toEqual([[701], [700]]);
  expect((await other.store.heads(mesh.space)).find(({ device }) => device === one.device)?.seq).toBe(3);
});

test("it is looked for again with everyone who comes anew, and only once while somebody stays", async () => {
  const { mesh, peers } = await scene(20);
  const [one] = peers;
  const first = mesh.connect(...peers);
  await mesh.settle();
  await mesh.append(one, { count: 2 });
  await mesh.settle();
  expect(setAside(one)).toEqual([21]);
  mesh.cut(first);
  mesh.connect(...peers);
  await mesh.settle();
  expect(setAside(one)).toEqual([21, 21]);
});
