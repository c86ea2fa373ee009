import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import * as Y from "yjs";
import { verifySignature, verifySignatures } from "../../../electron/vault/crypto/ed25519.ts";
import { identityOf } from "../../../electron/vault/identity.ts";
import { chainHashes, NO_HASH } from "../../../src/ledger/chain.ts";
import { clientIdOf } from "../../../src/ledger/clientId.ts";
import { encodeEntry } from "../../../src/ledger/entry.ts";
import { signedBytes } from "../../../src/ledger/envelopeHash.ts";
import { foldableOf, makeFold } from "../../../src/ledger/fold/makeFold.ts";
import { planFolds } from "../../../src/ledger/fold/planFolds.ts";
import { NO_KEY } from "../../../src/ledger/keyId.ts";
import { memberIdOf } from "../../../src/ledger/memberId.ts";
import { encodeOp } from "../../../src/ledger/op.ts";
import { spaceIdOf } from "../../../src/ledger/spaceId.ts";
import { verifySpace } from "../../../src/ledger/verify/verifySpace.ts";

const sha256 = (/** @type {Uint8Array} */ bytes) => new Uint8Array(createHash("sha256").update(bytes).digest());
const seedOf = (/** @type {number} */ fill) => new Uint8Array(32).fill(fill);
const author = identityOf({ signSeed: seedOf(1), boxSeed: seedOf(2), localKey: seedOf(3) });
const nonce = new Uint8Array(16).fill(5);
const space = spaceIdOf(author.device, nonce);
const doc = /** @type {import("../../../src/domain/ids.ts").DocId} */ (`02${"d".repeat(30)}`);
const PAGE = 200;

/**
 * Every entry under a signature of its own, as slow typing leaves them: nothing takes longer to check.
 * @param {"control" | "content"} lane @param {readonly import("../../../src/ledger/types.ts").RunEntry[]} entries
 */
function logOf(lane, entries) {
  const hashes = chainHashes({ space, device: author.device, lane, firstSeq: 1, prev: NO_HASH, entries }, sha256);
  return entries.map((entry, i) => {
    const hash = hashes[i] ?? NO_HASH;
    const row = { space, device: author.device, lane, seq: i + 1, hash, entry: encodeEntry(entry) };
    return { ...row, signature: author.sign(signedBytes(hash)), docTag: "d", cutId: "" };
  });
}

/** @param {number} count */
export function makeSpace(count) {
  const { device, boxKey } = author;
  const genesis = { type: "genesis", after: [], nonce, boxKey: boxKey.publicKey, member: memberIdOf(device) };
  const body = encodeOp(/** @type {import("../../../src/ledger/types.ts").ControlOp} */ (genesis));
  const control = logOf("control", [{ kind: "member", keyId: NO_KEY, nonce: new Uint8Array(0), body }]);
  const sealed = Array.from({ length: count }, (_, i) => new Uint8Array(220).fill(i));
  const content = logOf(
    "content",
    sealed.map((bytes) => ({ kind: "update", keyId: NO_KEY, nonce: new Uint8Array(12), body: bytes })),
  );
  return { control, content };
}

/** @param {ReturnType<typeof makeSpace>} logs @returns {Promise<number>} milliseconds */
export async function verifyMs(logs) {
  const reader = {
    heads: async () =>
      [logs.control, logs.content].flatMap((log) =>
        log.slice(-1).map(({ device, lane, seq, hash }) => ({ device, lane, seq, hash })),
      ),
    gaps: async () => [],
    read: async (
      /** @type {unknown} */ _space,
      /** @type {unknown} */ _device,
      /** @type {"control" | "content"} */ lane,
      /** @type {number} */ from,
    ) => logs[lane].slice(from - 1, from - 1 + PAGE),
  };
  const startedMs = performance.now();
  const report = await verifySpace(space, reader, {
    verify: verifySignature,
    verifyAll: verifySignatures,
    sha256,
  });
  const ms = performance.now() - startedMs;
  if (!report || report.firstFault !== null) throw new Error("The space is not whole.");
  return ms;
}

/**
 * Folds a text of so many envelopes as the vault does, and answers the longest step between two key presses: by the clock, and in
 * processor time of all threads, which other work on the machine does not lengthen.
 * @param {number} count @returns {{ clockMs: number, processorMs: number }}
 */
export function longestFoldStep(count) {
  const at = { space, doc, device: author.device };
  const client = clientIdOf(space, doc, author.device);
  const written = new Y.Doc({ gc: false });
  written.clientID = client;
  /** @type {Uint8Array[]} */
  const updates = [];
  written.on("update", (update) => updates.push(update));
  const text = written.getText("blocks");
  for (let i = 0; i < count; i++) text.insert(i % 9 === 0 ? Math.floor(text.length / 2) : text.length, "e");
  let [clockMs, processorMs] = [0, 0];
  const step = (/** @type {() => void} */ act) => {
    const startedMs = performance.now();
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    clockMs = Math.max(clockMs, performance.now() - startedMs);
    processorMs = Math.max(processorMs, (user + system) / 1_000);
  };
  /** @type {import("../../../src/ledger/fold/planFolds.ts").OwnEntry[]} */
  const entries = [];
  for (let from = 0; from < updates.length; from += 64) {
    step(() => {
      for (const [i, update] of updates.slice(from, from + 64).entries()) {
        const place = { seq: from + i + 1, hash: NO_HASH, prev: NO_HASH, time: 0, keyId: NO_KEY, deps: [], update };
        const foldable = foldableOf(at, place);
        if (foldable) entries.push({ ...foldable, pen: 0, isFold: false });
      }
    });
  }
  const tools = {
    deflate: (/** @type {Uint8Array} */ bytes) => new Uint8Array(deflateRawSync(bytes)),
    sign: author.sign,
  };
  let folded = 0;
  for (const plan of planFolds(entries)) {
    step(() => {
      if (!makeFold(client, plan.entries, tools)) throw new Error("Not folded.");
    });
    folded += plan.entries.length;
  }
  if (folded < count - 256) throw new Error("Too little was folded.");
  return { clockMs, processorMs };
}
