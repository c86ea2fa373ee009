import type { vaultForUi } from "../../electron/bridge/vaultForUi.ts";
import type { DeviceId, DocId, Hash, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import type { ContentMaker } from "./contentMaker.ts";
import type { Notices } from "./notices.ts";
import type { VaultCalls } from "./vaultCalls.ts";
import type { SeenEnds, VersionText } from "./versionText.ts";

export interface ReadVersion {
  /** By which the vault knows what was read. */
  readonly reading: number;
  readonly answer: "whole" | "behind" | "forked" | "cut";
  /** Whose entries are not here. */
  readonly missing: readonly DeviceId[];
  /** Null when it is not whole. */
  readonly content: Hash | null;
}

export interface ToldVersion extends Pick<ReadVersion, "answer" | "missing"> {
  /** How far each author's entries belong to it. */
  readonly ends: SeenEnds;
  /** Null when it is not whole. */
  readonly text: VersionText | null;
}

/** Reads one version of a document at a time out of the logs, whatever is open meanwhile. */
export function createVersionReader(vault: Pick<VaultCalls, "readVersion">, startMaker: () => ContentMaker) {
  const open = new Map<number, ContentMaker>();
  let last = 0;
  /** One reading: the entries go to a maker that is stopped in the end. */
  const within = async <T>(read: (reading: number, maker: ContentMaker) => Promise<T>): Promise<T> => {
    const reading = ++last;
    const maker = startMaker();
    open.set(reading, maker);
    try {
      return await read(reading, maker);
    } finally {
      open.delete(reading);
      maker.stop();
    }
  };
  return {
    take({ reading, envelopes }: Notices<typeof vaultForUi>["versionRead"]): void {
      open.get(reading)?.take(envelopes);
    },
    /** `version` null: as the logs are now. */
    read: (space: SpaceId, doc: DocId, version: Hash | null): Promise<Result<ReadVersion, Problem>> =>
      within(async (reading, maker) => {
        const read = await vault.readVersion({ space, doc, version, reading });
        if (!read.ok) return read;
        const { answer, missing, authority } = read.value;
        const made = answer === "whole" ? await maker.finish({ space, doc, authority }) : ok(null);
        return made.ok ? ok({ reading, answer, missing, content: made.value }) : made;
      }),
    /** What it says, to be looked at; with `since` also who changed what from those ends on. */
    tell: (
      space: SpaceId,
      doc: DocId,
      version: Hash | null,
      since: SeenEnds | null,
    ): Promise<Result<ToldVersion, Problem>> =>
      within(async (reading, maker) => {
        const read = await vault.readVersion({ space, doc, version, reading, isToLook: true });
        if (!read.ok) return read;
        const { answer, missing, authority, ends } = read.value;
        const made = answer === "whole" ? await maker.tell({ space, doc, authority }, since) : ok(null);
        if (!made.ok) return made;
        return ok({ answer, missing, ends: endsOf(ends), text: made.value });
      }),
  };
}
export type VersionReader = ReturnType<typeof createVersionReader>;

const endsOf = (ends: readonly { readonly device: DeviceId; readonly seq: number }[]): SeenEnds =>
  Object.fromEntries(ends.map(({ device, seq }) => [device, seq]));
