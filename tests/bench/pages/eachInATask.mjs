/**
 * Calls `act` for each item in a task of its own, as edits come from a port: in one go, a store could gather them all.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T, place: number) => void} act
 * @returns {Promise<void>} after the last call
 */
export function eachInATask(items, act) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let place = 0;
    port2.onmessage = () => {
      const item = items[place];
      if (item === undefined) {
        port1.close();
        return resolve();
      }
      act(item, place);
      place += 1;
      port1.postMessage(0);
    };
    port1.postMessage(0);
  });
}
