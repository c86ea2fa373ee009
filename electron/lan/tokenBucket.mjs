/**
 * A limit that forgives bursts: holds `burst` tokens, gets `perSecond` back. `take` answers false when there are too few.
 *
 * @param {{burst: number, perSecond: number, now?: () => number}} limits `now` in milliseconds
 */
export function createTokenBucket({ burst, perSecond, now = () => performance.now() }) {
  let tokens = burst;
  let filledAt = now();
  return {
    /** @param {number} count */
    take(count) {
      const time = now();
      tokens = Math.min(burst, tokens + ((time - filledAt) / 1000) * perSecond);
      filledAt = time;
      if (tokens < count) return false;
      tokens -= count;
      return true;
    },
  };
}
