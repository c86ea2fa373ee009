import { expect, test } from "vitest";
import { CHUNK_BYTES } from "../../src/domain/asset.ts";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { createFakeVerify } from "../support/fakeLedger.ts";
import { createParcelShelves, missing } from "../support/memoryParcels.ts";
import { createMesh, type Mesh, type MeshWire } from "../support/mesh.ts";
import { mulberry32 } from "../support/random.ts";
import { someAsset } from "../support/someAsset.ts";

const FILE = someAsset(1, 3 * CHUNK_BYTES + 70_000);

async function scene(size: number) {
  const shelfOf = createParcelShelves();
  const mesh = await createMesh(size, mulberry32(3), (space) => createFakeVerify(space), shelfOf);
  const peers = mesh.peers.map((peer) => ({ peer, parcels: shelfOf(peer.device) }));
  return { mesh, peers };
}
type One = Awaited<ReturnType<typeof scene>>["peers"][number];

const hold = ({ parcels }: One, count = FILE.parcels.length): void => {
  for (const hash of FILE.parcels.slice(0, count)) parcels.held.set(hash, FILE.bytesOf.get(hash) ?? new Uint8Array(0));
};
const want = ({ peer, parcels }: One): void => peer.replication.wantAssets(missing(FILE, parcels));
const isWhole = ({ parcels }: One): boolean => missing(FILE, parcels).length === 0;

/** Until so many parcels have come, or nothing moves any more. */
async function until(mesh: Mesh, { parcels }: One, count: number): Promise<void> {
  for (let turns = 0; turns < 5_000 && parcels.held.size < count; turns++) {
    await mesh.deliver(1);
    if (turns % 50 === 49) mesh.clock.turn();
  }
}

const framesOf = ({ history }: MeshWire, type: string) =>
  history.flatMap(({ frame }) => {
    const read = decodeFrame(frame);
    return read?.type === type ? [read] : [];
  });

test("a file comes whole from a member that holds it, and each of its parcels once", async () => {
  const { mesh, peers } = await scene(2);
  const [a, b] = peers as [One, One];
  hold(a);
  want(b);
  mesh.connect(a.peer, b.peer);
  await until(mesh, b, FILE.parcels.length);
  await mesh.settle();
  expect(isWhole(b)).toBe(true);
  expect(a.parcels.reads).toEqual(FILE.parcels);
  expect(b.parcels.metNow).toEqual([]);
});

test("cut in the middle, what has come stays and only the rest is asked for", async () => {
  const { mesh, peers } = await scene(2);
  const [a, b] = peers as [One, One];
  hold(a);
  want(b);
  const first = mesh.connect(a.peer, b.peer);
  await until(mesh, b, 2);
  mesh.cut(first);
  await mesh.deliver(5);
  const kept = new Set(b.parcels.held.keys());
  expect(isWhole(b)).toBe(false);
  want(b);
  const second = mesh.connect(a.peer, b.peer);
  await until(mesh, b, FILE.parcels.length);
  expect(isWhole(b)).toBe(true);
  const askedAgain = framesOf(second, "ask").filter((frame) => frame.type === "ask" && kept.has(frame.hash));
  expect(askedAgain).toEqual([]);
});

test("who lacks a part says so, and it comes from somebody else; when nobody has it, it is waited for and asked again", async () => {
  const { mesh, peers } = await scene(3);
  const [a, b, c] = peers as [One, One, One];
  hold(a, 2);
  want(b);
  mesh.connect(a.peer, b.peer);
  await until(mesh, b, 2);
  await mesh.deliver(200);
  expect(b.parcels.metNow).toEqual([]);
  hold(c);
  mesh.connect(c.peer, b.peer);
  await until(mesh, b, FILE.parcels.length);
  expect(isWhole(b)).toBe(true);
});

test("who had nothing is asked again once time has passed, and has it then", async () => {
  const { mesh, peers } = await scene(2);
  const [a, b] = peers as [One, One];
  want(b);
  mesh.connect(a.peer, b.peer);
  await mesh.deliver(50);
  expect(b.parcels.metNow).toEqual([]);
  hold(a);
  await until(mesh, b, FILE.parcels.length);
  expect(isWhole(b)).toBe(true);
});

test("entries go before parcels: what is written while a file is on its way comes before the rest of it", async () => {
  const { mesh, peers } = await scene(2);
  const [a, b] = peers as [One, One];
  hold(a);
  want(b);
  const wire = mesh.connect(a.peer, b.peer);
  await until(mesh, b, 1);
  await mesh.append(a.peer);
  const held = async ({ peer }: One) => (await peer.store.heads(mesh.space)).length;
  for (let turns = 0; turns < 500 && (await held(b)) === 0; turns++) await mesh.deliver(1);
  expect(await held(b)).toBe(1);
  expect(isWhole(b)).toBe(false);
  // Never more than two parcels stand on the road.
  const bulk = wire.wire.directions[0].bulk.reduce((sum, { frame }) => sum + frame.byteLength, 0);
  expect(bulk).toBeLessThan(2 * CHUNK_BYTES);
});

test("while entries are being served no parcel is sent", async () => {
  const { mesh, peers } = await scene(2);
  const [a, b] = peers as [One, One];
  hold(a);
  await mesh.append(a.peer, { count: 600, bodyBytes: 3_000, signsEach: true, isTold: false });
  await mesh.restart(a.peer);
  want(b);
  const wire = mesh.connect(a.peer, b.peer);
  await until(mesh, b, FILE.parcels.length);
  await mesh.settle();
  const types = wire.history.map(({ frame }) => decodeFrame(frame)?.type);
  const serving = types.slice(types.indexOf("run"), types.indexOf("done"));
  expect(serving.filter((type) => type === "run").length).toBeGreaterThan(2);
  expect(serving).not.toContain("parcel");
  expect(isWhole(b)).toBe(true);
});

test("what is stopped on the way is not asked for further, and its rest comes when it is wanted again", async () => {
  const { mesh, peers } = await scene(2);
  const [a, b] = peers as [One, One];
  hold(a);
  want(b);
  mesh.connect(a.peer, b.peer);
  await until(mesh, b, 1);
  b.peer.replication.wantAssets([]);
  await mesh.settle();
  expect(isWhole(b)).toBe(false);
  expect(b.peer.events).toEqual([]);
  want(b);
  await until(mesh, b, FILE.parcels.length);
  expect(isWhole(b)).toBe(true);
});

test("a machine that is out is given nothing", async () => {
  const { mesh, peers } = await scene(2);
  const [a, b] = peers as [One, One];
  hold(a);
  want(b);
  const { wire } = mesh.connect(a.peer, b.peer);
  a.peer.replication.limit(b.peer.device, true);
  await mesh.deliver(200);
  expect(wire.directions[0].sentBytes).toBeLessThan(1_000);
  expect(b.parcels.held.size).toBe(0);
});
