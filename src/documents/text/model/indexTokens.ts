import { type Ranks, rankNames, rerank } from "./ranks.ts";

/** The index of each token in the order array; of a token written twice the first counts. */
export type TokenIndex = Ranks;

/** Tokens that came at one index, and nothing else. */
export type Inserted = { readonly at: number; readonly count: number };

const namesOf = (token: unknown): readonly string[] => (typeof token === "string" ? [token] : []);

export const indexTokens = (tokens: readonly unknown[]): TokenIndex => rankNames(tokens.map(namesOf));

/** What came between these two orders, or null when that is not all: the order only grows, but what was forged may say otherwise. */
export function findInserted(before: readonly unknown[], now: readonly unknown[]): Inserted | null {
  const count = now.length - before.length;
  if (count < 0) return null;
  let at = 0;
  while (at < before.length && before[at] === now[at]) at += 1;
  for (let i = at; i < before.length; i++) if (before[i] !== now[i + count]) return null;
  return { at, count };
}

/** The index of an order that has grown. */
export function indexInserted(before: TokenIndex, tokens: readonly unknown[], { at, count }: Inserted): TokenIndex {
  const added = tokens.slice(at, at + count).flatMap(namesOf);
  const isTwice = new Set(added).size < count || added.some((token) => before.has(token));
  const labels = before.labels.toSpliced(at, 0, ...added.map(() => Number.NaN));
  const grown = isTwice
    ? null
    : rerank(
        before,
        labels,
        added.map((token, i) => [token, at + i]),
      );
  return grown ?? indexTokens(tokens);
}

/** Where a place is after these tokens came. What lies half a place before a token may lie before the new ones or behind. */
export const placeAfter = (position: number, { at, count }: Inserted): number =>
  position >= at ? position + count : position;
