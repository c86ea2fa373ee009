import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { encodeFoldBody, type FoldBody } from "../../src/ledger/fold/foldBody.ts";
import type { FoldPiece } from "../../src/ledger/fold/foldPiece.ts";
import { type Foldable, foldableOf, makeFold } from "../../src/ledger/fold/makeFold.ts";
import { foldConflict, matchFold } from "../../src/ledger/fold/matchFold.ts";
import { openFold } from "../../src/ledger/fold/openFold.ts";
import { packPieces } from "../../src/ledger/fold/packPieces.ts";
import { unfold } from "../../src/ledger/fold/unfold.ts";
import { unpackPieces } from "../../src/ledger/fold/unpackPieces.ts";
import { createDocumentPeer } from "../support/documentPeer.ts";
import { foldTools, inflate } from "../support/foldMesh.ts";
import { someDevice, someDoc, someHash, someKeyId, someSpace } from "../support/ledgerIds.ts";
import { createRandom } from "../support/random.ts";

const [space, doc, device] = [someSpace(), someDoc("body"), someDevice("rewriter")];
const at = { space, doc, device };

/** What the rewriter had really written, as a holder of the originals has it. */
function originals() {
  const author = createDocumentPeer(at);
  const root = author.doc.getText("blocks");
  const envelopes = [..."We agree to this."].map((letter) => author.edit(() => root.insert(root.length, letter)));
  envelopes.push(author.edit(() => root.delete(2, 1)));
  const held = envelopes.flatMap((one, i): Foldable[] => {
    const [hash, prev] = [someHash(`${i + 1}`), i === 0 ? NO_HASH : someHash(`${i}`)];
    return [foldableOf(at, { ...one, time: 5_000, keyId: someKeyId(), hash, prev }) ?? expect.fail("not foldable")];
  });
  return { client: author.client, held, envelopes };
}

const open = (held: readonly Foldable[], client: number) => {
  const body = makeFold(client, held, foldTools) ?? expect.fail("no fold");
  return openFold({ ...at, seq: 100 }, body, inflate) ?? expect.fail("not opened");
};

const altered = (held: readonly Foldable[], seq: number, change: (piece: FoldPiece) => FoldPiece): Foldable[] =>
  held.map((one) => (one.seq === seq ? { ...one, pieces: one.pieces.map(change) } : one));

const withText = (text: string) => (piece: FoldPiece) => ({
  ...piece,
  items: piece.items.map((item) => ({ ...item, content: new TextEncoder().encode(text) })),
});

describe("rewriting one's own past by a fold", () => {
  it("is seen by whoever holds the originals: another letter, at its seq", () => {
    const { client, held } = originals();
    const fold = open(altered(held, 4, withText("d")), client);
    expect(matchFold(fold, held, true)).toEqual({ seq: 4, what: "content" });
    expect(matchFold(fold, held.slice(0, 3), false)).toBeNull();
  });

  it("is seen when a deletion, a dep or the time is another", () => {
    const { client, held } = originals();
    const changes: readonly ((piece: FoldPiece) => FoldPiece)[] = [
      (piece) => ({ ...piece, deletes: [{ client, clock: 0, length: 2 }] }),
      (piece) => ({ ...piece, deletes: [] }),
      (piece) => ({ ...piece, deps: [{ device: someDevice("b"), lane: "content", seq: 2 }] }),
      (piece) => ({ ...piece, timeS: piece.timeS + 1 }),
    ];
    for (const change of changes) {
      const fold = open(altered(held, 18, change), client);
      expect(matchFold(fold, held, true)).toEqual({ seq: 18, what: "content" });
    }
  });

  it("is seen when something is left out or put in", () => {
    const { client, held } = originals();
    const without = altered(held, 18, (piece) => piece).map((one) => (one.seq === 18 ? { ...one, pieces: [] } : one));
    expect(matchFold(open(without, client), held, true)).toEqual({ seq: 18, what: "missing" });
    const fewer = held.map((one) => (one.seq === 18 ? { ...one, pieces: [] } : one));
    expect(matchFold(open(held, client), fewer, true)).toEqual({ seq: 18, what: "invented" });
  });

  it("is seen when it claims other originals: first, last and their hashes are named", () => {
    const { client, held } = originals();
    const moved = held.map((one) => (one.seq === held.length ? { ...one, hash: someHash("other") } : one));
    expect(matchFold(open(moved, client), held, true)).toEqual({ seq: held.length, what: "hash" });
  });

  it("is proved by two folds of one range that differ, without any original", () => {
    const { client, held } = originals();
    const one = open(held, client);
    const other = open(altered(held, 7, withText("X")), client);
    expect(foldConflict(one, other)).toEqual({ seq: 7, what: "content" });
    expect(foldConflict(one, open(held.slice(0, 9), client))).toBeNull();
    expect(foldConflict(open(held.slice(0, 9), client), one)).toBeNull();
    const fewer = { ...one, pieces: one.pieces.filter(({ seq }) => seq !== 3) };
    expect(foldConflict(one, fewer)).toEqual({ seq: 3, what: "invented" });
    expect(foldConflict(fewer, one)).toEqual({ seq: 3, what: "invented" });
  });
});

describe("a fold of another's range", () => {
  it("speaks under the client id of the device whose log it stands in, and for nobody else", () => {
    const { client, held } = originals();
    const body = makeFold(client, held, foldTools) ?? expect.fail("no fold");
    const thief = { ...at, device: someDevice("thief") };
    const opened = openFold({ ...thief, seq: 100 }, body, inflate);
    const victim = createDocumentPeer({ ...at, device: someDevice("victim") });
    for (const one of opened ? unfold(thief.device, opened) : []) victim.receive({ ...one, epoch: 1 });
    // Read as the thief's own, its origins point at letters of the thief that never were, or it is the thief's text.
    expect(victim.validator.coveredSeq(device)).toBe(0);
    expect(victim.doc.store.clients.has(client)).toBe(false);
  });

  it("must lie before the fold and inside what it names", () => {
    const { client, held } = originals();
    const body = makeFold(client, held, foldTools) ?? expect.fail("no fold");
    expect(openFold({ ...at, seq: held.length }, body, inflate)).toBeNull();
    const packed = packPieces(
      client,
      held.flatMap(({ pieces }) => pieces),
    );
    const bridges = [{ from: 1, to: 3, before: NO_HASH, last: someHash("3"), signature: null }];
    const short = encodeFoldBody({ pen: 0, bridges, sizeBytes: packed.byteLength, packed: foldTools.deflate(packed) });
    expect(openFold({ ...at, seq: 100 }, short, inflate)).toBeNull();
  });
});

describe("a fold that is a bomb", () => {
  const bridges: FoldBody["bridges"] = [{ from: 1, to: 9, before: NO_HASH, last: someHash("9"), signature: null }];

  it("does not become more than it says, nor more than is allowed", () => {
    const zeros = new Uint8Array(deflateRawSync(new Uint8Array(64 * 1024 * 1024)));
    expect(
      openFold({ ...at, seq: 100 }, encodeFoldBody({ pen: 0, bridges, sizeBytes: 1000, packed: zeros }), inflate),
    ).toBeNull();
    const large = encodeFoldBody({ pen: 0, bridges, sizeBytes: 64 * 1024 * 1024, packed: zeros });
    expect(openFold({ ...at, seq: 100 }, large, inflate)).toBeNull();
  });

  it("never throws and never hangs, whatever the bytes", () => {
    const { client, held } = originals();
    const good = packPieces(
      client,
      held.flatMap(({ pieces }) => pieces),
    );
    const random = createRandom(4);
    for (let i = 0; i < 3000; i++) {
      const bytes = good.slice();
      for (let flips = 1 + random.below(4); flips > 0; flips--) bytes[random.below(bytes.length)] = random.below(256);
      const pieces = unpackPieces(client, bytes);
      if (pieces)
        for (const one of unfold(device, { client, pieces })) expect(one.update.byteLength).toBeGreaterThan(0);
    }
  });
});
