const quietMs = 1000;

/** @param {number} sinceMs a value of performance.now() */
export function secondsSince(sinceMs) {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/**
 * Says what is going on once a step has lasted a second, and again when it is over; quick steps stay silent.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const startedMs = performance.now();
  let announced = false;
  const timer = setTimeout(() => {
    announced = true;
    console.log(`  … ${label}`);
  }, quietMs);
  try {
    const result = await work();
    if (announced) console.log(`  ✓ ${label}, ${secondsSince(startedMs)}`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
