import { expect, test } from "vitest";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { sealContent } from "../../electron/vault/space/contentSeal.ts";
import { deflate } from "../../electron/vault/space/foldSeal.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { clientIdOf } from "../../src/ledger/clientId.ts";
import { decodeFoldBody } from "../../src/ledger/fold/foldBody.ts";
import { type Foldable, foldableOf, makeFold } from "../../src/ledger/fold/makeFold.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { createDocumentPeer } from "../support/documentPeer.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDoc, someHash } from "../support/ledgerIds.ts";
import { sealingOf } from "../support/sealingOf.ts";
import { signRun } from "../support/stolenKeys.ts";

const make = endMembersAfterEach();
/** A machine under load takes its time. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
const [doc, list] = [someDoc(), someDoc("register")];

/** A guest that wrote into two documents by turns, and the fold of one of them in its log at the host. */
async function foldedAtHost(alter: (entries: readonly Foldable[]) => readonly Foldable[] = (entries) => entries) {
  const shown: string[] = [];
  const onSetAside = (seq: number, code: string) => void shown.push(`${code} ${seq}`);
  const { mesh, host, guest, space } = await pairIn((options) => make({ ...options, onSetAside }));
  const device = guest.device();
  const author = createDocumentPeer({ space, doc, device });
  const root = author.doc.getText("blocks");
  const updates = [..."agreed"].map((letter) => author.edit(() => root.insert(root.length, letter)).update);
  for (const [i, update] of updates.entries()) {
    unwrap(await guest.cut(space, doc, `d${i}`, update));
    if (i % 2 === 1) unwrap(await guest.cut(space, list, `l${i}`, new Uint8Array([i])));
  }
  await mesh.settle();
  const held = await host.net.store.read(space, device, "content", 1);
  const { identity, key } = await sealingOf(guest, space);
  const { keyId } = key;
  const entries = held.flatMap(({ seq, hash }, i) => {
    // Two letters, then one of the list.
    const update = updates[seq - 1 - Math.floor((seq - 1) / 3)];
    if (seq % 3 === 0 || !update) return [];
    const at = { seq, hash, prev: held[i - 1]?.hash ?? NO_HASH, time: 1_763_960_000_000, keyId, deps: [], update };
    return [foldableOf({ space, doc, device }, at) ?? expect.fail("not foldable")];
  });
  const tools = { deflate, sign: identity.sign };
  const body = makeFold(clientIdOf(space, doc, device), alter(entries), tools) ?? expect.fail("no fold");
  const sealed = sealContent(space, device, { doc, time: 0, deps: [], update: body }, key, systemRandom, "fold");
  const last = held.at(-1) ?? expect.fail("nothing held");
  const run = { space, device, lane: "content", firstSeq: last.seq + 1, prev: last.hash, entries: [sealed] } as const;
  mesh.leave(guest);
  const code = await host.net.receiveRun(space, device, signRun(identity, run), { device, lane: "content" });
  expect(code).toBeNull();
  const stretches = decodeFoldBody(body)?.bridges ?? [];
  const fold = (await host.net.store.read(space, device, "content", last.seq + 1))[0] ?? expect.fail("no fold");
  const prune = () => host.net.store.prune({ space, device, by: { seq: fold.seq, hash: fold.hash }, stretches });
  const openAnew = async () => {
    host.restartUi();
    unwrap(await host.ui.call.openDocument({ space, doc, covers: {} }));
    const reader = createDocumentPeer({ space, doc, device: host.device() });
    const envelopes = host.ui.all("opened").flatMap((one) => one.envelopes);
    const verdicts = envelopes.map(({ device: of, seq, deps, epoch, update }) =>
      reader.receive({ device: of, seq, deps, epoch, update }),
    );
    return { seqs: envelopes.map(({ seq }) => seq), verdicts, text: reader.text() };
  };
  return { host, guest, space, device, prune, openAnew, shown };
}

test("a document whose envelopes were pruned opens from the fold: the same envelopes, the same text", async () => {
  const { host, space, device, prune, openAnew } = await foldedAtHost();
  const before = await openAnew();
  expect(before).toMatchObject({ seqs: [1, 2, 4, 5, 7, 8], text: "agreed" });
  expect((await prune()).ok).toBe(true);
  expect(await openAnew()).toEqual(before);
  expect(await host.net.store.gaps(space, device)).toMatchObject([
    { from: 1, to: 2 },
    { from: 4, to: 5 },
    { from: 7, to: 8 },
  ]);
  host.restartUi();
  expect(unwrap(await host.ui.call.openDocument({ space, doc: list, covers: {} })).count).toBe(3);
});

const rewritten = (entries: readonly Foldable[]) =>
  entries.map((entry) => ({
    ...entry,
    pieces: entry.pieces.map((piece) => ({
      ...piece,
      items: piece.items.map((item) => ({ ...item, content: new TextEncoder().encode("X") })),
    })),
  }));

test("a fold that says something else than the originals replaces nothing, and is shown", async () => {
  const { host, space, device, openAnew, shown } = await foldedAtHost(rewritten);
  expect(await openAnew()).toMatchObject({ seqs: [1, 2, 4, 5, 7, 8], text: "agreed" });
  host.rest();
  await eventually(() => shown).toEqual(["foldMismatch 10"]);
  expect(await host.net.store.gaps(space, device)).toEqual([]);
  expect(await openAnew()).toMatchObject({ seqs: [1, 2, 4, 5, 7, 8], text: "agreed" });
});

test.each<[string, string, (entries: readonly Foldable[]) => readonly Foldable[]]>([
  [
    "that claims what its author wrote in another document",
    "foldMismatch",
    (entries) => entries.map((entry) => (entry.seq === 2 ? { ...entry, bridges: [claimOf(entry)] } : entry)),
  ],
  [
    "that leaves a change out",
    "foldMismatch",
    (entries) => entries.map((one) => (one.seq === 8 ? { ...one, pieces: [] } : one)),
  ],
  [
    "that begins after another entry than the log does",
    "otherStory",
    (entries) => entries.map((one) => (one.seq === 4 ? { ...one, prev: someHash("elsewhere") } : one)),
  ],
])("a fold %s is shown, and nothing is pruned for it", async (_what, code, alter) => {
  const { host, space, device, openAnew, shown } = await foldedAtHost(alter);
  host.rest();
  await eventually(() => shown).toEqual([`${code} 10`]);
  expect(await host.net.store.gaps(space, device)).toEqual([]);
  expect(await openAnew()).toMatchObject({ text: "agreed" });
});

/** The entry after it, which is of the list. */
const claimOf = ({ seq, hash }: Foldable) => ({
  from: seq + 1,
  to: seq + 1,
  before: hash,
  last: someHash("of the list"),
  signature: null,
});

test("a fold tells the window nothing that it has, also while the document is shown", async () => {
  const { host, space, prune } = await foldedAtHost();
  unwrap(await host.ui.call.openDocument({ space, doc, covers: {} }));
  const count = host.ui.all("opened").flatMap(({ envelopes }) => envelopes).length;
  await prune();
  expect(unwrap(await host.ui.call.openDocument({ space, doc, covers: {} })).count).toBe(6);
  expect(count).toBe(6);
});
