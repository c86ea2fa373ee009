import { expect, test } from "vitest";
import { isKeyId } from "../../src/domain/ids.ts";
import { decodeBody, encodeBody } from "../../src/ledger/body.ts";
import { chainHashes, NO_HASH, withBodyHashes } from "../../src/ledger/chain.ts";
import { decodeEntry, encodeEntry } from "../../src/ledger/entry.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { decodeOp, encodeOp } from "../../src/ledger/op.ts";
import { KEY_BOX_BYTES } from "../../src/ledger/opCodes.ts";
import { decodeRun, encodeRun } from "../../src/ledger/run.ts";
import type { ContentBody, ControlOp, Run, RunEntry, Story } from "../../src/ledger/types.ts";
import { someDevice, someDoc, someHash, someSpace } from "../support/ledgerIds.ts";
import { mulberry32, randomBytes } from "../support/random.ts";

const random = mulberry32(1);
const keyId = idOf(isKeyId, "00112233445566ff");
const sealed = (length: number): RunEntry => ({
  kind: "update",
  keyId,
  nonce: randomBytes(random, 12),
  body: randomBytes(random, length),
});
const contentRun = (count: number): Run => ({
  space: someSpace(),
  device: someDevice("a"),
  lane: "content",
  firstSeq: 7,
  prev: someHash("before"),
  entries: Array.from({ length: count }, () => sealed(70)),
  signature: randomBytes(random, 64),
});
const boxes = [{ device: someDevice("b"), box: randomBytes(random, KEY_BOX_BYTES) }];
const after = [{ device: someDevice("c"), lane: "control", seq: 4, hash: someHash("c4") }] as const;
const key = someHash("key");
const member = memberIdOf(someDevice("b"));
const cut = { device: someDevice("b"), control: { seq: 0, hash: NO_HASH }, content: { seq: 8, hash: key } };
const mandate = {
  seat: "ab".repeat(16),
  kind: "seat",
  number: 12,
  alternateOf: null,
  holder: member,
  from: 1_700_000_000_000,
  to: 0,
  keyId,
  nonce: randomBytes(random, 12),
  sealed: randomBytes(random, 60),
} as const;

const storyOf = (count: number): Story => ({
  entries: withBodyHashes(contentRun(count)),
  signature: randomBytes(random, 64),
});

const OPS: readonly ControlOp[] = [
  { type: "genesis", after: [], nonce: randomBytes(random, 16), boxKey: key, member },
  { type: "epoch", after, epoch: 3, keyId, boxes },
  { type: "share", after, keyId, boxes },
  { type: "invite", after, invite: key, role: "delegate", expiresAt: 1_800_000_000_000, uses: 5 },
  {
    type: "invite",
    after,
    invite: key,
    role: "editor",
    expiresAt: 0,
    uses: 1,
    mandate: { ...mandate, holder: null },
  },
  { type: "expunge", after, member, at: 1_764_000_000_000 },
  { type: "expunged", after, request: after[0]?.hash ?? NO_HASH, at: 1_764_000_000_000 },
  {
    type: "checkpoint",
    after,
    at: 1_764_000_000_000,
    body: { keyId, nonce: randomBytes(random, 12), sealed: randomBytes(random, 300) },
  },
  {
    type: "countersign",
    after,
    version: after[0]?.hash ?? NO_HASH,
    at: 1_764_000_000_000,
    signature: randomBytes(random, 64),
  },
  { type: "revokeInvite", after, invite: key },
  {
    type: "add",
    after,
    device: someDevice("b"),
    boxKey: key,
    member,
    role: "observer",
    invite: key,
    proof: randomBytes(random, 64),
    at: 1_700_000_000_000,
  },
  {
    type: "epoch",
    after,
    epoch: 4,
    keyId,
    boxes,
    older: [{ keyId, nonce: randomBytes(random, 12), sealed: randomBytes(random, 48) }],
  },
  { type: "role", after, member, role: "delegate", cuts: [cut, cut] },
  { type: "mandate", after, mandate },
  { type: "mandate", after, mandate: { ...mandate, kind: "alternate", alternateOf: "cd".repeat(16), holder: null } },
  { type: "remove", after, cut },
  { type: "adopt", after, device: someDevice("b"), from: 9, to: { seq: 12, hash: key } },
  {
    type: "forkProof",
    after,
    device: someDevice("b"),
    lane: "content",
    seq: 3,
    prev: key,
    stories: [storyOf(200), storyOf(1)],
    other: { seq: 0, hash: NO_HASH },
  },
  { type: "successor", after, space: someSpace("next") },
  {
    type: "addDevice",
    after,
    member,
    device: someDevice("b"),
    boxKey: key,
    consent: randomBytes(random, 64),
    recovery: null,
    keys: [{ keyId, box: randomBytes(random, KEY_BOX_BYTES) }],
  },
  {
    type: "addDevice",
    after,
    member,
    device: someDevice("b"),
    boxKey: key,
    consent: randomBytes(random, 64),
    recovery: randomBytes(random, 64),
    keys: [],
  },
  { type: "recoveryKey", after, key },
  {
    type: "nameDevice",
    after,
    device: someDevice("b"),
    name: { keyId, nonce: randomBytes(random, 12), sealed: randomBytes(random, 40) },
  },
  { type: "recoveryKey", after, key: null },
  { type: "unknown", code: 200, after, payload: randomBytes(random, 20) },
];

test.each(OPS)("an op comes back as it was: $type", (op) => {
  expect(decodeOp(encodeOp(op))).toEqual(op);
});

test("an op of a later version keeps its place and says what it comes after", () => {
  const bytes = encodeOp({ type: "unknown", code: 200, after, payload: new Uint8Array([1, 2]) });
  expect(decodeOp(bytes)).toMatchObject({ type: "unknown", code: 200, after });
});

test("a known op with bytes left over is unknown, not half understood", () => {
  const bytes = encodeOp({ type: "revokeInvite", after, invite: key });
  expect(decodeOp(new Uint8Array([...bytes, 0]))).toMatchObject({ type: "unknown", code: 5, after });
});

test.each([1, 2, 200])("a run of %i comes back as it was", (count) => {
  const run = contentRun(count);
  expect(decodeRun(encodeRun(run))).toEqual({ ok: true, value: run });
});

test("a run of control entries leaves out key and nonce", () => {
  const entries: RunEntry[] = [
    { kind: "member", keyId: idOf(isKeyId, "0".repeat(16)), nonce: new Uint8Array(0), body: new Uint8Array([1, 2, 3]) },
  ];
  const run: Run = { ...contentRun(1), lane: "control", firstSeq: 1, prev: NO_HASH, entries };
  const bytes = encodeRun(run);
  expect(decodeRun(bytes)).toEqual({ ok: true, value: run });
  expect(bytes.byteLength).toBe(1 + 32 + 32 + 1 + 32 + 1 + (1 + 1 + 3) + 64);
});

test("an envelope of 39 bytes of update costs at most 94 bytes in a long run", () => {
  const body = encodeBody({ doc: someDoc(), time: 1_763_960_000_000, deps: [], update: new Uint8Array(39) });
  const entries = Array.from({ length: 200 }, () => sealed(body.byteLength + 16));
  const size = encodeRun({ ...contentRun(1), entries }).byteLength;
  expect(size / 200).toBeLessThanOrEqual(95);
});

test("an entry comes back as it was, in a buffer of its own", () => {
  const entry = sealed(33);
  const bytes = encodeEntry(entry);
  expect(decodeEntry(bytes)).toEqual(entry);
  expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
  expect(decodeEntry(bytes)?.body.buffer.byteLength).toBe(33);
});

test("a content body comes back as it was, with deps of both lanes", () => {
  const body: ContentBody = {
    doc: someDoc(),
    time: 1_763_960_000_000,
    deps: [
      { device: someDevice("b"), lane: "content", seq: 12 },
      { device: someDevice("c"), lane: "control", seq: 2 ** 40 },
    ],
    update: randomBytes(random, 50),
  };
  expect(decodeBody(encodeBody(body))).toEqual({ ok: true, value: body });
});

test("a run that is too long, too large or of mixed lanes is unreadable", () => {
  expect(decodeRun(encodeRun(contentRun(201)))).toMatchObject({ ok: false, error: { code: "unreadable" } });
  expect(decodeRun(new Uint8Array(2 * 1024 * 1024))).toMatchObject({ ok: false, error: { code: "unreadable" } });
  expect(decodeRun(encodeRun({ ...contentRun(2), lane: "control" }))).toMatchObject({ ok: false });
  expect(decodeRun(encodeRun({ ...contentRun(1), firstSeq: 0 }))).toMatchObject({ ok: false });
});

test("every part of an envelope changes its hash", () => {
  const run = contentRun(3);
  const [hash] = chainHashes(run);
  const [first] = run.entries;
  if (!first) throw new Error("no entry");
  const variants: Omit<Run, "signature">[] = [
    { ...run, space: someSpace("other") },
    { ...run, device: someDevice("other") },
    { ...run, lane: "control" },
    { ...run, firstSeq: 8 },
    { ...run, prev: someHash("other") },
    { ...run, entries: [{ ...first, kind: "fold" }] },
    { ...run, entries: [{ ...first, keyId: idOf(isKeyId, "ff".repeat(8)) }] },
    { ...run, entries: [{ ...first, nonce: new Uint8Array(12) }] },
    { ...run, entries: [{ ...first, body: first.body.slice(1) }] },
  ];
  const hashes = variants.map((variant) => chainHashes(variant)[0]);
  expect(new Set([hash, ...hashes]).size).toBe(variants.length + 1);
});

test("control logs of the first version read as they were written: a key turn without older keys under it", () => {
  const bytes = (hex: string): Uint8Array =>
    Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const first: readonly [string, ControlOp][] = [
    [`02000100112233445566ff00`, { type: "epoch", after: [], epoch: 1, keyId, boxes: [] }],
    [`030000112233445566ff00`, { type: "share", after: [], keyId, boxes: [] }],
    [`0500${key}`, { type: "revokeInvite", after: [], invite: key }],
    [`0400${key}02e80703`, { type: "invite", after: [], invite: key, role: "editor", expiresAt: 1000, uses: 3 }],
  ];
  for (const [hex, op] of first) {
    expect(decodeOp(bytes(hex))).toEqual(op);
    expect(encodeOp(op)).toEqual(bytes(hex));
  }
});
