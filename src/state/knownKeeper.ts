import * as v from "valibot";
import { readSealed, type SealedShelf, writeSealed } from "../workspace/sealedValue.ts";

/** By the key of an admission: when this machine heard of it (milliseconds since 1970), and whether the user said "it was me". */
const machines = v.record(v.string(), v.object({ at: v.number(), isMine: v.boolean() }));
export type KnownMachines = Readonly<v.InferOutput<typeof machines>>;

const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), machines));
/** Under which name they are kept, sealed. */
export const KNOWN_MACHINES = "knownMachines";

/** Keeps what is known of one's machines: one write after the other, so that what was said last is what stays. */
export function createKnownKeeper(shelf: SealedShelf) {
  let writing = Promise.resolve(true);
  return {
    /** What cannot be read is not known: it is told again. */
    async recall(): Promise<KnownMachines> {
      const parsed = parser((await readSealed(shelf, KNOWN_MACHINES)) ?? "");
      return parsed.success ? parsed.output : {};
    },
    keep(known: KnownMachines): void {
      writing = writing.then(() => writeSealed(shelf, KNOWN_MACHINES, JSON.stringify(known)));
    },
    /** Whether what was said last is kept, once it is settled. */
    isKept: (): Promise<boolean> => writing,
  };
}
export type KnownKeeper = ReturnType<typeof createKnownKeeper>;
