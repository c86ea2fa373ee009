import { decodeBody, encodeBody } from "../../src/ledger/body.ts";
import { fixedAuthority } from "./fixedAuthority.ts";
import { decodeEntry, encodeEntry } from "../../src/ledger/entry.ts";
import { inviteLink, readTicket } from "../../src/ledger/invitation.ts";
import { decodeJoinMessage, encodeJoinMessage } from "../../src/ledger/joinMessage.ts";
import { createJoinAssembly, decodeJoinPart, splitJoinMessage } from "../../src/ledger/joinParts.ts";
import { decodeCheckpoint, encodeCheckpoint } from "../../src/ledger/checkpoint/checkpointBody.ts";
import { versionEnds } from "../../src/ledger/checkpoint/compareCheckpoint.ts";
import { decodeFoldBody, encodeFoldBody } from "../../src/ledger/fold/foldBody.ts";
import { decodeOp, encodeOp } from "../../src/ledger/op.ts";
import { decodePresence, encodePresence } from "../../src/ledger/presenceFrame.ts";
import { decodeRun, encodeRun } from "../../src/ledger/run.ts";
import type { ControlOp, RunEntry } from "../../src/ledger/types.ts";
import { createDocumentValidator } from "../../src/ledger/validator/documentValidator.ts";
import { decodeState } from "../../src/ledger/validator/stateBytes.ts";
import { fromBase64url, toBase64url } from "../../src/ledger/base64url.ts";
import { concatBytes, taggedHash } from "../../src/ledger/taggedHash.ts";
import { createDocumentPeer } from "./documentPeer.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { someDevice, someDoc, someHash, someSpace } from "./ledgerIds.ts";
import { mulberry32, randomBytes } from "./random.ts";
import { randomControlOps } from "./randomControlOps.ts";
import { NO_KEY } from "../../src/ledger/keyId.ts";

export interface ByteParser {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  /** Must not throw. Answers what to encode again and compare with, or null when it was refused; later where it reads a file. */
  readonly parse: (bytes: Uint8Array) => Uint8Array | null | Promise<Uint8Array | null>;
}

const random = mulberry32(99);
const entry = (length: number): RunEntry => ({
  kind: "update",
  keyId: NO_KEY,
  nonce: randomBytes(random, 12),
  body: randomBytes(random, length),
});
const run = {
  space: someSpace(),
  device: someDevice("a"),
  lane: "content",
  firstSeq: 300,
  prev: someHash("p"),
  entries: [entry(10), entry(130), entry(0)],
  signature: randomBytes(random, 64),
} as const;
const bridgesSample = [
  { from: 1, to: 40, before: someHash("0"), last: someHash("40"), signature: null },
  { from: 42, to: 300, before: someHash("41"), last: someHash("300"), signature: randomBytes(random, 64) },
];
const ops: ControlOp[] = randomControlOps(mulberry32(5), 20).ops.map(({ op }) => op);
const deps = [{ device: someDevice("b"), lane: "content", seq: 9 }] as const;

const ok = <T>(result: { ok: true; value: T } | { ok: false }): T | null => (result.ok ? result.value : null);
const again = <T>(value: T | null, encode: (value: T) => Uint8Array): Uint8Array | null =>
  value ? encode(value) : null;

function stateSample(): Uint8Array {
  const peer = createDocumentPeer({ space: someSpace(), doc: someDoc(), device: someDevice("a") });
  for (let i = 0; i < 20; i++)
    peer.edit((doc) => void (i % 3 ? doc.getText("blocks").insert(0, "ab") : doc.getMap("meta").set(`k${i}`, [i])));
  return peer.validator.exportState();
}

/** A ticket's payload is behind a checksum: mutated bytes get a right one, or nothing would reach the parser. */
const SEAT = { kind: "seat", number: 3, delegation: "Łódź", office: "Mayor", from: 1, to: 0 } as const;
const ticketPayload = (isSeated: boolean): Uint8Array => {
  const claim = { purpose: "device", member: memberIdOf(someDevice("a")), seat: null } as const;
  const ticket = {
    ...(isSeated ? ({ purpose: "member", member: null, seat: SEAT } as const) : claim),
    space: someSpace(),
    inviter: someDevice("a"),
    secret: randomBytes(random, 16),
    expiresAt: 1e12,
    role: "editor",
    spaceName: "Łódź",
    rendezvous: ["ws://a:1"],
  } as const;
  return (fromBase64url(inviteLink(ticket).slice("concordia://join#".length)) ?? new Uint8Array(0)).slice(0, -4);
};
const checked = (payload: Uint8Array): string =>
  toBase64url(concatBytes([payload, taggedHash("invite-check/1", [payload]).slice(0, 4)]));

export const BYTE_PARSERS: readonly ByteParser[] = [
  { name: "run", samples: [encodeRun(run)], parse: (bytes) => again(ok(decodeRun(bytes)), encodeRun) },
  { name: "entry", samples: run.entries.map(encodeEntry), parse: (bytes) => again(decodeEntry(bytes), encodeEntry) },
  {
    name: "content body",
    samples: [encodeBody({ doc: someDoc(), time: 1e12, deps, update: randomBytes(random, 30) })],
    parse: (bytes) => again(ok(decodeBody(bytes)), encodeBody),
  },
  { name: "control op", samples: ops.map(encodeOp), parse: (bytes) => encodeOp(decodeOp(bytes)) },
  {
    name: "presence",
    samples: [
      encodePresence({
        device: someDevice("a"),
        counter: 1e12,
        keyId: NO_KEY,
        nonce: randomBytes(random, 12),
        sealed: randomBytes(random, 40),
        signature: randomBytes(random, 64),
      }),
    ],
    parse: (bytes) => again(decodePresence(bytes), encodePresence),
  },
  {
    name: "join message",
    samples: [
      encodeJoinMessage({
        type: "request",
        space: someSpace(),
        device: someDevice("a"),
        boxKey: someHash("b"),
        name: "Ada Łódź",
        delegation: "Lublin",
        proof: randomBytes(random, 64),
        claim: null,
        opening: randomBytes(random, 32),
      }),
      encodeJoinMessage({
        type: "request",
        space: someSpace(),
        device: someDevice("a"),
        boxKey: someHash("b"),
        name: "",
        delegation: "",
        proof: randomBytes(random, 64),
        claim: {
          member: memberIdOf(someDevice("a")),
          consent: randomBytes(random, 64),
          recovery: randomBytes(random, 64),
        },
        opening: null,
      }),
      encodeJoinMessage({ type: "ask", commitment: randomBytes(random, 32) }),
      encodeJoinMessage({ type: "told", link: "concordia://join#AA", nonce: randomBytes(random, 32) }),
      encodeJoinMessage({ type: "refused", reason: "inviteUsed" }),
      encodeJoinMessage({ type: "welcome", runs: [encodeRun(run), encodeRun(run)] }),
    ],
    parse: (bytes) => again(decodeJoinMessage(bytes), encodeJoinMessage),
  },
  {
    name: "join part",
    samples: splitJoinMessage(7, randomBytes(random, 70_000)).map((part) => part.slice(0, 200)),
    parse(bytes) {
      createJoinAssembly().take(bytes);
      return decodeJoinPart(bytes)?.bytes ?? null;
    },
  },
  {
    name: "invitation",
    samples: [ticketPayload(false), ticketPayload(true)],
    parse: (bytes) => again(ok(readTicket(checked(bytes))), (ticket) => new TextEncoder().encode(inviteLink(ticket))),
  },
  {
    name: "invitation as letters",
    samples: [new TextEncoder().encode(`concordia://join#${checked(ticketPayload(true))}`)],
    parse: (bytes) =>
      again(ok(readTicket(new TextDecoder().decode(bytes))), (ticket) => new TextEncoder().encode(inviteLink(ticket))),
  },
  {
    name: "fold",
    samples: [encodeFoldBody({ pen: 3, bridges: bridgesSample, sizeBytes: 900, packed: randomBytes(random, 60) })],
    parse: (bytes) => again(decodeFoldBody(bytes), encodeFoldBody),
  },
  {
    name: "checkpoint",
    samples: [
      encodeCheckpoint({
        doc: someDoc("body"),
        reference: "GT-ADI-INT(2021)2 REV1",
        content: someHash("content"),
        ends: versionEnds(["a", "b"].map((name) => ({ device: someDevice(name), seq: 9, hash: someHash(name) }))),
      }),
      encodeCheckpoint({
        doc: someDoc("body"),
        reference: "GT-ADI-INT(2021)2 REV1",
        content: someHash("content"),
        ends: [],
        issued: {
          as: {
            revision: 1,
            circulation: "public",
            audience: "",
            title: "Framework",
            lang: "en",
            numbering: "running",
          },
          signature: randomBytes(random, 64),
        },
      }),
    ],
    parse: (bytes) => again(decodeCheckpoint(bytes), encodeCheckpoint),
  },
  {
    name: "validator state",
    samples: [stateSample()],
    parse(bytes) {
      decodeState(bytes, someSpace(), someDoc(), ["meta", "blocks", "order"]);
      const validator = createDocumentValidator({ space: someSpace(), doc: someDoc(), authority: fixedAuthority() });
      return validator.importState(bytes) ? validator.exportState() : null;
    },
  },
];
