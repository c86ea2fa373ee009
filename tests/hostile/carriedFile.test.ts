import { open as openFile, readFile } from "node:fs/promises";
import { afterEach, expect, test } from "vitest";
import { FILE_KEY_BYTES, newBundleHead } from "../../electron/vault/bundle/bundleHead.ts";
import { type BundleManifest, encodeManifest } from "../../electron/vault/bundle/bundleManifest.ts";
import { bundleWriter, type PartKind } from "../../electron/vault/bundle/bundleParts.ts";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import { encodeFrame } from "../../src/sync/replication/encodeFrame.ts";
import { framesFor } from "../../src/sync/session/framesFor.ts";
import {
  type BundleScene,
  bundleScene,
  changed,
  codeOf,
  headLength,
  look,
  partEdges,
  save,
  take,
  write,
} from "../support/bundleScene.ts";
import { endMembersAfterEach } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { openMemoryLogStore } from "../support/memoryLogStore.ts";
import { sealingOf } from "../support/sealingOf.ts";
import { spaceNamed } from "../support/storedEnvelopes.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();
let open: BundleScene | null = null;
afterEach(async () => {
  await open?.end();
  open = null;
});

/** The host has written 700 entries, in four pages, and the file lies on the stick. */
async function written(count = 700) {
  open = await bundleScene(make);
  const { host, space, doc, path } = open;
  await write(host, space, doc, count);
  await save(host, space, path());
  const bytes = await readFile(path());
  const head = headLength(bytes);
  return { ...open, bytes, head, edges: partEdges(bytes, head) };
}
const held = (member: TestMember): number => [...member.disk.logs.values()].reduce((sum, log) => sum + log.length, 0);
const flip = (at: number) => (bytes: Buffer) => {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};
const numberAt = (at: number, value: number) => (bytes: Buffer) => {
  bytes.writeUInt32BE(value, at);
  return bytes;
};

test("a stranger, and a member of another space, cannot open it and are told so", async () => {
  const { path, alone } = await written(2);
  const stranger = await make();
  await alone(stranger);
  expect(codeOf(await look(stranger, path()))).toBe("bundleForeign");
  unwrap(await stranger.ui.call.createSpace());
  expect(codeOf(await look(stranger, path()))).toBe("bundleForeign");
  expect(codeOf(await stranger.ui.call.takeBundle())).toBe("fileUnreadable");
});

test("two files of the same have nothing in common, and nothing in them is readable", async () => {
  const { host, guest, space, path, bytes } = await written(5);
  await save(host, space, path("again"));
  const again = await readFile(path("again"));
  const magic = Buffer.from("Concordia file 1\n").byteLength;
  const windows = new Set<string>();
  for (let at = magic; at + 8 <= bytes.byteLength; at++) windows.add(bytes.toString("hex", at, at + 8));
  for (let at = magic; at + 8 <= again.byteLength; at++)
    expect(windows.has(again.toString("hex", at, at + 8))).toBe(false);
  for (const id of [space, host.device(), guest.device()]) {
    expect(bytes.includes(Buffer.from(id, "hex"))).toBe(false);
    expect(bytes.includes(id)).toBe(false);
  }
  // Two members and sixteen boxes: nobody can count them.
  expect(headLength(bytes)).toBe(17 + 32 + 32 + 48 + 2 + 16 * 92);
});

test("torn at any place it gives what is whole, and says what is missing", async () => {
  const { guest, host, space, path, bytes, head, edges } = await written();
  for (const at of [0, 10, head - 1]) {
    await changed(path(), path("torn"), (whole) => whole.subarray(0, at));
    expect(codeOf(await look(guest, path("torn")))).toBe("bundleUnknown");
  }
  for (const at of [head, head + 3, (edges[1] ?? 0) - 1]) {
    await changed(path(), path("torn"), (whole) => whole.subarray(0, at));
    expect(codeOf(await look(guest, path("torn")))).toBe("bundleDamaged");
  }
  let before = held(guest);
  for (const [part, edge] of edges.slice(1).entries()) {
    for (const at of [edge, edge + 2, edge + 40]) {
      if (at > bytes.byteLength) continue;
      await changed(path(), path("torn"), (whole) => whole.subarray(0, at));
      const { taken } = await take(guest, path("torn"));
      expect(taken.isTorn, `after part ${part} at ${at}`).toBe(at < bytes.byteLength);
      expect(taken.changedParts).toEqual([]);
      const rest = taken.missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
      expect(rest).toBe(held(host) - held(guest));
      expect(held(guest)).toBeGreaterThanOrEqual(before);
      before = held(guest);
    }
  }
  expect(held(guest)).toBe(held(host));
  expect((await take(guest, path())).taken).toMatchObject({ entries: 0, missing: [] });
  expect(unwrap(await look(guest, path()))?.space).toBe(space);
});

test("one changed byte is found in whichever part it lies; what does not build on it is taken, and a whole copy mends it", async () => {
  const { guest, host, path, head, edges } = await written();
  for (const [at, code] of [
    [3, "bundleUnknown"],
    [20, "bundleDamaged"],
    [60, "bundleDamaged"],
    [100, "bundleDamaged"],
    [head - 3, "bundleDamaged"],
    [head + 9, "bundleDamaged"],
    [head + 1, "bundleDamaged"],
  ] as const) {
    await changed(path(), path("bent"), flip(at));
    expect([at, codeOf(await look(guest, path("bent")))]).toEqual([at, code]);
  }
  // Before the end come four pages of the host's log: the second of them.
  const part = edges.length - 5;
  const at = ((edges[part] ?? 0) + (edges[part + 1] ?? 0)) >> 1;
  await changed(path(), path("bent"), flip(at));
  const { taken } = await take(guest, path("bent"));
  expect(taken.changedParts).toEqual([part]);
  expect(taken).toMatchObject({ isTorn: false, refused: 0 });
  expect(taken.missing).toMatchObject([{ device: host.device(), lane: "content", to: 700 }]);
  expect(held(guest)).toBeLessThan(held(host));
  await take(guest, path());
  expect(held(guest)).toBe(held(host));
});

test("parts that were exchanged, doubled, left out, or taken from another file of the same hand are not believed", async () => {
  const { guest, host, space, doc, path, edges } = await written();
  await write(host, space, doc, 1);
  await save(host, space, path("other"));
  const other = await readFile(path("other"));
  const otherEdges = partEdges(other, headLength(other));
  const piece = (of: Buffer, edge: readonly number[], i: number) => of.subarray(edge[i], edge[i + 1]);
  const last = edges.length - 2;
  const forgeries: Record<string, (whole: Buffer) => Buffer[]> = {
    exchanged: (b) => [
      b.subarray(0, edges[last - 2]),
      piece(b, edges, last - 1),
      piece(b, edges, last - 2),
      piece(b, edges, last),
    ],
    doubled: (b) => [b.subarray(0, edges[last]), piece(b, edges, last - 1), piece(b, edges, last)],
    leftOut: (b) => [b.subarray(0, edges[last - 1]), piece(b, edges, last)],
    foreign: (b) => [b.subarray(0, edges[last - 1]), piece(other, otherEdges, last - 1), piece(b, edges, last)],
    more: (b) => [b, Buffer.from("more")],
  };
  for (const [name, forge] of Object.entries(forgeries)) {
    await changed(path(), path(name), (whole) => Buffer.concat(forge(whole)));
    expect((await take(guest, path(name))).taken.changedParts, name).not.toEqual([]);
  }
});

test("lengths that promise more than there is cost nothing", async () => {
  const { guest, path, head, edges } = await written(3);
  const last = edges.at(-3) ?? 0;
  const atCount = headLength(await readFile(path())) - 16 * 92 - 2;
  await changed(path(), path("boxes"), numberAt(atCount, 65_535 * 65_536));
  expect(codeOf(await look(guest, path("boxes")))).toBe("bundleUnknown");
  for (const length of [0, 1, 0x7fffffff, 0xffffffff]) {
    await changed(path(), path("first"), numberAt(head, length));
    expect(codeOf(await look(guest, path("first")))).toBe("bundleDamaged");
    await changed(path(), path("last"), numberAt(last, length));
    const { taken } = await take(guest, path("last"));
    expect(taken.isTorn || taken.changedParts.length > 0).toBe(true);
  }
});

/** A file as a member with an app of its own would seal it. */
async function forged(
  scene: BundleScene,
  name: string,
  parts: (manifest: BundleManifest) => readonly (readonly [PartKind, Uint8Array])[],
): Promise<string> {
  const { host, space, path } = scene;
  const { identity, key } = await sealingOf(host, space);
  const members = unwrap(await host.ui.call.spaces()).find((one) => one.space === space)?.members ?? [];
  const membership = { ...resolveMembership(space, [], () => false) };
  const fileKey = systemRandom(FILE_KEY_BYTES);
  const head = newBundleHead({ id: space, membership: () => membership }, key.key, fileKey, systemRandom);
  const heads = [...(await openMemoryLogStore(host.disk).heads(space))];
  const logs = heads.map(({ device, lane, seq }) => ({ device, lane, from: 1, to: seq }));
  const by = members.find(({ device }) => device === identity.device)?.device ?? host.device();
  const manifest: BundleManifest = {
    version: 1,
    space,
    by,
    spaceName: "",
    person: "",
    madeAt: 0,
    isWhole: true,
    heads,
    logs,
    assets: [],
  };
  const file = await openFile(path(name), "w");
  const write = await bundleWriter(file, head, fileKey, identity);
  for (const [kind, content] of parts(manifest)) await write(kind, content);
  await file.close();
  return path(name);
}

test("a member that seals what nobody has signed, rubbish, or another space's: refused, with a reason, and nothing is stored", async () => {
  const scene = await written(3);
  const { host, guest, space } = scene;
  const range = { space, device: host.device(), lane: "content", from: 1, to: 3, shown: [] } as const;
  const [frame] = (await framesFor(openMemoryLogStore(host.disk), range)).frames;
  const page = frame && decodeFrame(frame);
  if (page?.type !== "run") throw new Error("a run");
  const bent = encodeFrame({
    ...page,
    run: page.run.map((byte, i) => (i === page.run.length - 100 ? byte ^ 1 : byte)),
  });
  const before = held(guest);
  const manifestFirst = (rest: readonly (readonly [PartKind, Uint8Array])[]) => (manifest: BundleManifest) => [
    ["manifest", encodeManifest(manifest)] as const,
    ...rest,
    ["end", new Uint8Array(0)] as const,
  ];
  const bad = await forged(scene, "bent", manifestFirst([["frame", bent]]));
  expect((await take(guest, bad)).taken).toMatchObject({ entries: 0, refused: 1, changedParts: [] });
  expect(guest.disk.quarantine.at(-1)).toMatchObject({ device: host.device(), reason: { code: "badSignature" } });
  const rubbish = encodeFrame({ type: "join", frame: new Uint8Array(9) });
  const odd = await forged(
    scene,
    "odd",
    manifestFirst([
      ["frame", rubbish],
      ["frame", new Uint8Array(50)],
    ]),
  );
  expect((await take(guest, odd)).taken).toMatchObject({ entries: 0, refused: 2 });
  expect(held(guest)).toBe(before);
  const other = { space: spaceNamed("other") };
  const lying = await forged(scene, "lying", (manifest) => [["manifest", encodeManifest({ ...manifest, ...other })]]);
  expect(codeOf(await look(guest, lying))).toBe("bundleDamaged");
  const newer = await forged(scene, "newer", () => [["manifest", new TextEncoder().encode('{"version":2}')]]);
  expect(codeOf(await look(guest, newer))).toBe("bundleNewer");
  const named = await forged(scene, "named", (manifest) => [
    ["manifest", encodeManifest({ ...manifest, by: guest.device() })],
  ]);
  expect(codeOf(await look(guest, named))).toBe("bundleDamaged");
});
