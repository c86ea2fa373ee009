/** @typedef {"ours" | "rival" | "limit"} Side */

/**
 * What each side told, under its name.
 *
 * @template Sides
 * @typedef {{ [Name in keyof Sides]: Sides[Name] extends (pair: number) => Promise<infer Result> ? Result : never }} Measured
 */

/**
 * Measures the sides in turn, A B A B, and turns the order within each pair, so that no side is always the one that
 * comes after the other. `agree` throws when the sides came to different results; no time counts before that.
 *
 * @template {Partial<Record<Side, (pair: number) => Promise<unknown>>>} Sides
 * @param {object} plan
 * @param {number} plan.pairs
 * @param {Sides} plan.sides
 * @param {(results: Measured<Sides>) => void | Promise<void>} plan.agree
 * @param {((pair: number) => void) | undefined} [plan.onPair]
 * @returns {Promise<Measured<Sides>[]>} one an entry a pair
 */
export async function runPairs({ pairs, sides, agree, onPair }) {
  const names = /** @type {(keyof Sides)[]} */ (Object.keys(sides));
  const all = [];
  for (let pair = 0; pair < pairs; pair++) {
    const order = [...names.slice(pair % names.length), ...names.slice(0, pair % names.length)];
    /** @type {Record<PropertyKey, unknown>} */
    const measured = {};
    for (const side of order) {
      const measure = /** @type {((pair: number) => Promise<unknown>) | undefined} */ (sides[side]);
      if (measure !== undefined) measured[side] = await measure(pair);
    }
    const results = /** @type {Measured<Sides>} */ (measured);
    await agree(results);
    all.push(results);
    onPair?.(pair + 1);
  }
  return all;
}

/**
 * For `agree`: all sides tell the same.
 *
 * @param {Readonly<Record<string, {result: unknown}>>} results
 */
export function expectEqualResults(results) {
  const told = Object.entries(results).map(([side, { result }]) => `${side}: ${JSON.stringify(result)}`);
  const distinct = new Set(Object.values(results).map(({ result }) => JSON.stringify(result)));
  if (distinct.size !== 1) throw new Error(`The sides do not agree.\n${told.join("\n")}`);
}
