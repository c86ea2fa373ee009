/**
 * What a metric's `run` is given.
 *
 * @typedef {object} RunOptions
 * @property {number} [pairs] how many; each metric knows a number of its own
 * @property {number} seed
 * @property {(pair: number) => void} onPair called after each pair
 */

/** One seed for all data, so that a figure can be measured again. */
export const SEED = 20_261_124;
