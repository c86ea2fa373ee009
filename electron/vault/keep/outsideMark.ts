import * as v from "valibot";
import type { SpaceId } from "../../../src/domain/ids.ts";
import * as s from "../../bridge/schemas.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import { openWhole, sealWhole } from "../crypto/sealed.ts";
import { readWhole, writeAtomically } from "./atomicFile.ts";

const LABEL = "concordia/outside/1";
const ends = v.array(v.object({ space: s.spaceId, control: s.seq, content: s.seq }));
type Ends = v.InferOutput<typeof ends>[number];

/**
 * How far the own logs reach, kept beside the folder of the data and not in it: whoever puts that folder back to an older
 * day puts the keys, the logs and all that the vault remembers back together, and only this stays. It can but warn: where
 * it cannot be read or written, or is of other keys, all else goes on without it.
 */
export interface OutsideMark {
  seqOf(space: SpaceId, lane: "control" | "content"): number;
  /** What is told takes its place where it is further on. */
  note(told: readonly Ends[]): Promise<void>;
  /** Nobody else holds the log of this space: it may go on from where it is. */
  forget(space: SpaceId): void;
}

export interface OutsideMarkOptions {
  readonly path: string;
  readonly key: Uint8Array;
  readonly random: RandomBytes;
}

export async function openOutsideMark({ path, key, random }: OutsideMarkOptions): Promise<OutsideMark> {
  const bytes = await readWhole(path);
  const plain = bytes.ok && bytes.value ? openWhole(key, bytes.value, LABEL) : null;
  let written = plain ? Buffer.from(plain).toString("utf8") : "[]";
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), ends), written);
  const held = new Map((read.success ? read.output : []).map((one) => [one.space, one]));
  return {
    seqOf: (space, lane) => held.get(space)?.[lane] ?? 0,
    async note(told) {
      for (const { space, control, content } of told) {
        const { control: ofControl = 0, content: ofContent = 0 } = held.get(space) ?? {};
        held.set(space, { space, control: Math.max(control, ofControl), content: Math.max(content, ofContent) });
      }
      const text = JSON.stringify([...held.values()]);
      if (text === written) return;
      const done = await writeAtomically(path, sealWhole(key, Buffer.from(text), LABEL, random));
      if (done.ok) written = text;
    },
    forget: (space) => void held.delete(space),
  };
}
