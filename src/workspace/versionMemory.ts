import * as v from "valibot";
import { type Hash, isHash } from "../domain/ids.ts";
import { readSealed, type SealedShelf, writeSealed } from "./sealedValue.ts";

/** Under which name they are kept. */
export const VERSIONS = "versions";
const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), v.array(v.custom<Hash>(isHash))));

/** The confirmed versions whose text this machine has made once and found equal: entries never change, so neither does that. */
export interface VersionMemory {
  recall(): Promise<readonly Hash[]>;
  remember(same: readonly Hash[]): void;
}

export function createVersionMemory(shelf: SealedShelf): VersionMemory {
  let writing = Promise.resolve(true);
  return {
    async recall() {
      const parsed = parser((await readSealed(shelf, VERSIONS)) ?? "");
      return parsed.success ? parsed.output : [];
    },
    remember(same) {
      // One after the other: the last word stays. A failed write costs a reading at the next start.
      writing = writing.then(() => writeSealed(shelf, VERSIONS, JSON.stringify(same)));
    },
  };
}
