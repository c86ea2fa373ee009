import { expect, test } from "vitest";
import { createGapBook } from "../../electron/vault/folding/gapBook.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";

const [author, other] = [someDevice("author"), someDevice("other")];
const hash = (seq: number) => (seq === 0 ? NO_HASH : someHash(`${seq}`));
const bridge = (from: number, to: number) => ({
  from,
  to,
  before: hash(from - 1),
  last: hash(to),
  signature: null,
});
const gap = (from: number, to: number) => ({ from, to, last: hash(to) });
const at = (seq: number) => ({ seq, hash: hash(seq) });

test("a gap is gone over when the folds that were shown stand for all of it", () => {
  const book = createGapBook();
  expect(book.foldsFor(author, gap(1, 9), null)).toBeNull();
  book.shown(author, 40, [bridge(1, 4), bridge(8, 9)]);
  expect(book.foldsFor(author, gap(1, 9), null)).toBeNull();
  book.shown(author, 50, [bridge(5, 7)]);
  expect(book.foldsFor(author, gap(1, 9), null)).toEqual([40, 50]);
  expect(book.foldsFor(author, gap(3, 9), at(2))).toEqual([40, 50]);
  expect(book.foldsFor(other, gap(1, 9), null)).toBeNull();
});

test("it is not when it ends elsewhere, under another hash, or begins after another entry", () => {
  const book = createGapBook();
  book.shown(author, 40, [bridge(5, 9)]);
  expect(book.foldsFor(author, gap(5, 9), at(4))).toEqual([40]);
  expect(book.foldsFor(author, gap(5, 8), at(4))).toBeNull();
  expect(book.foldsFor(author, gap(5, 10), at(4))).toBeNull();
  expect(book.foldsFor(author, { ...gap(5, 9), last: hash(3) }, at(4))).toBeNull();
  expect(book.foldsFor(author, gap(5, 9), { seq: 4, hash: hash(7) })).toBeNull();
});

test("what is behind a gap waits until each of its folds has come, and no other device waits with it", () => {
  const book = createGapBook();
  book.awaits({ device: author, from: 5, to: 9, folds: [40, 50] });
  book.awaits({ device: author, from: 20, to: 22, folds: [50] });
  expect([book.limitOf(author), book.limitOf(other)]).toEqual([5, Number.POSITIVE_INFINITY]);
  expect([book.awaitedUpTo(author), book.awaitedUpTo(other)]).toEqual([50, 0]);
  expect(book.came(author, 40)).toMatchObject([{ from: 5 }]);
  expect(book.limitOf(author)).toBe(5);
  expect(book.came(author, 50)).toMatchObject([{ from: 5 }, { from: 20 }]);
  expect(book.limitOf(author)).toBe(Number.POSITIVE_INFINITY);
  expect(book.came(author, 50)).toEqual([]);
});

test("a fold that was gone over itself is not waited for: the fold that stands for it is", () => {
  const book = createGapBook();
  book.awaits({ device: author, from: 1, to: 9, folds: [15] });
  book.awaits({ device: other, from: 1, to: 9, folds: [15] });
  book.awaits({ device: author, from: 10, to: 30, folds: [40] });
  expect(book.came(author, 40)).toMatchObject([{ from: 1 }, { from: 10 }]);
  expect([book.limitOf(author), book.limitOf(other)]).toEqual([Number.POSITIVE_INFINITY, 1]);
});
