import { IDBObjectStore } from "fake-indexeddb";
import { vi } from "vitest";

export type Failure = "full" | "aborted";

/**
 * Makes the n-th row from now on fail: as on a full disk, or by an abort of its transaction as after a crash of the
 * browser's store. `stop` gives the disk back its health.
 */
export function failNthAdd(nth: number, failure: Failure): { stop(): void } {
  const add = IDBObjectStore.prototype.add;
  let count = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...row) {
    count += 1;
    if (count !== nth) return add.apply(this, row);
    if (failure === "full") throw new DOMException("no room", "QuotaExceededError");
    const request = add.apply(this, row);
    this.transaction.abort();
    return request;
  });
  return { stop: () => spy.mockRestore() };
}
