import { expect, test } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { createMesh, type Mesh, type MeshPeer } from "../support/mesh.ts";
import { mulberry32 } from "../support/random.ts";

/** Lets go of the entries `from` to `to` of an author's log, for which its last entry stands. */
async function prune(mesh: Mesh, at: MeshPeer, author: MeshPeer, from: number, to: number): Promise<void> {
  const { space } = mesh;
  const rows = (await at.store.read(space, author.device, "content", 1, 1000)).concat(
    await at.store.read(space, author.device, "content", from, 1000),
  );
  const hashOf = (seq: number) => rows.find((row) => row.seq === seq)?.hash ?? NO_HASH;
  const by = (await at.store.heads(space)).find(({ device }) => device === author.device);
  if (!by) throw new Error("no head");
  const stretch = { from, to, before: hashOf(from - 1), last: hashOf(to), signature: null };
  expect(await at.store.prune({ space, device: author.device, by, stretches: [stretch] })).toMatchObject({ ok: true });
}
const headsOf = async (mesh: Mesh, peer: MeshPeer) =>
  (await peer.store.heads(mesh.space)).map(({ device, seq, hash }) => `${device} ${seq} ${hash}`).sort();

async function meshOf(size: number) {
  const mesh = await createMesh(size, mulberry32(3));
  const [author, ...others] = mesh.peers;
  if (!author) throw new Error("nobody");
  for (let i = 0; i < 60; i++) await mesh.append(author, { signsEach: true });
  return { mesh, author, others };
}

test("a peer that lacks what all others have let go of goes on behind it, and passes that on", async () => {
  const { mesh, author, others } = await meshOf(3);
  const [second, third] = others;
  if (!second || !third) throw new Error("three");
  await prune(mesh, author, author, 1, 20);
  await prune(mesh, author, author, 31, 40);
  mesh.connect(author, second);
  await mesh.settle();
  expect(await headsOf(mesh, second)).toEqual(await headsOf(mesh, author));
  expect(await second.store.gaps(mesh.space, author.device)).toEqual(
    await author.store.gaps(mesh.space, author.device),
  );
  mesh.connect(second, third);
  await mesh.settle();
  expect(await headsOf(mesh, third)).toEqual(await headsOf(mesh, author));
  expect(third.events.concat(second.events)).toEqual([]);
});

test("a peer that holds a part of it goes on from there, and lacks nothing of what is left", async () => {
  const { mesh, author, others } = await meshOf(2);
  const [second] = others;
  if (!second) throw new Error("two");
  mesh.connect(author, second);
  await mesh.deliver(40);
  for (const wire of [...mesh.wires]) mesh.cut(wire);
  await mesh.append(author, { count: 90 });
  await prune(mesh, author, author, 20, 100);
  mesh.connect(author, second);
  await mesh.settle();
  expect(await headsOf(mesh, second)).toEqual(await headsOf(mesh, author));
  const held = await second.store.read(mesh.space, author.device, "content", 101, 1000);
  expect(held.map(({ seq }) => seq)).toEqual([...Array(50).keys()].map((i) => i + 101));
});

test("nobody goes over a gap whose fold is not shown: it is asked for again once the fold is there", async () => {
  const { mesh, author, others } = await meshOf(3);
  const [between, last] = others;
  if (!between || !last) throw new Error("three");
  const all = await author.store.read(mesh.space, author.device, "content", 1, 60);
  await between.store.skip({
    space: mesh.space,
    device: author.device,
    from: 1,
    to: 20,
    last: all[19]?.hash ?? NO_HASH,
    folds: [60],
  });
  await mesh.restart(between);
  mesh.connect(between, last);
  await mesh.settle();
  expect(await headsOf(mesh, last)).toEqual([]);
  await prune(mesh, author, author, 1, 20);
  mesh.connect(author, between);
  await mesh.settle();
  expect(await headsOf(mesh, last)).toEqual(await headsOf(mesh, author));
});

test("an author's own fold is not taken for its past while somebody near holds what it really wrote", async () => {
  const { mesh, author, others } = await meshOf(3);
  const [witness, newcomer] = others;
  if (!witness || !newcomer) throw new Error("three");
  mesh.connect(author, witness);
  await mesh.settle();
  await prune(mesh, author, author, 1, 20);
  await prune(mesh, author, author, 31, 40);
  mesh.connect(author, newcomer);
  mesh.connect(witness, newcomer);
  await mesh.settle();
  expect(await newcomer.store.gaps(mesh.space, author.device)).toEqual([]);
  expect((await newcomer.store.read(mesh.space, author.device, "content", 1, 1000)).length).toBe(60);
  expect(newcomer.events).toEqual([]);
});

test("somebody who comes a little later than the author is waited for; nobody else near, its fold is taken within two seconds", async () => {
  const { mesh, author, others } = await meshOf(4);
  const [witness, newcomer, alone] = others;
  if (!witness || !newcomer || !alone) throw new Error("four");
  mesh.connect(author, witness);
  await mesh.settle();
  await prune(mesh, author, author, 1, 20);
  const first = mesh.connect(author, newcomer);
  for (let i = 0; i < 20; i++) await mesh.deliver(10);
  expect(await headsOf(mesh, newcomer)).toEqual([]);
  mesh.connect(witness, newcomer);
  await mesh.settle();
  expect(await newcomer.store.gaps(mesh.space, author.device)).toEqual([]);
  expect(await headsOf(mesh, newcomer)).toEqual(await headsOf(mesh, author));
  mesh.cut(first);
  mesh.connect(author, alone);
  for (let second = 0; second < 2; second++) {
    for (let i = 0; i < 20; i++) await mesh.deliver(10);
    mesh.clock.pass(1_000);
  }
  for (let i = 0; i < 20; i++) await mesh.deliver(10);
  expect(await headsOf(mesh, alone)).toEqual(await headsOf(mesh, author));
});

test("once the others have let go of it too, or only say that they hold it, its author's fold is taken", async () => {
  const { mesh, author, others } = await meshOf(4);
  const [witness, newcomer, last] = others;
  if (!witness || !newcomer || !last) throw new Error("four");
  mesh.connect(author, witness);
  await mesh.settle();
  await prune(mesh, author, author, 1, 20);
  await prune(mesh, witness, author, 1, 20);
  mesh.connect(author, newcomer);
  mesh.connect(witness, newcomer);
  await mesh.settle();
  expect(await newcomer.store.gaps(mesh.space, author.device)).toMatchObject([{ from: 1, to: 20 }]);
  expect(await headsOf(mesh, newcomer)).toEqual(await headsOf(mesh, author));
  // One that has lost the log itself, and not what it says of it.
  await mesh.append(author, { count: 1 });
  await mesh.settle();
  witness.disk.logs.clear();
  mesh.connect(author, last);
  mesh.connect(witness, last);
  await mesh.settle();
  expect(await headsOf(mesh, last)).toEqual(await headsOf(mesh, author));
});
