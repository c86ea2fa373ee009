import { problem } from "../../domain/problem.ts";
import { type FreeBytes, RESERVE_BYTES } from "../freeBytes.ts";
import { StoreError } from "../storeError.ts";

/** Others write to the disk too, so an answer grows old by time and by what we have written since. */
const ANSWER_AGE_MS = 5000;
const ANSWER_BYTES = RESERVE_BYTES / 4;

export interface RoomWatch {
  /** Rejects with diskFull when so much must not be written any more. */
  expectRoom(bytes: number): Promise<void>;
}

/** Keeps a reserve on the disk, asking how much is free only now and then. */
export function createRoomWatch(freeBytes: FreeBytes): RoomWatch {
  let askedAt = Number.NEGATIVE_INFINITY;
  let writtenSince = 0;
  return {
    async expectRoom(bytes) {
      writtenSince += bytes;
      if (performance.now() - askedAt < ANSWER_AGE_MS && writtenSince < ANSWER_BYTES) return;
      if ((await freeBytes()) < RESERVE_BYTES + bytes) throw new StoreError(problem("diskFull", "reserve"));
      askedAt = performance.now();
      writtenSince = 0;
    },
  };
}
