import type { vaultForUi } from "../../electron/bridge/vaultForUi.ts";
import type { DeviceId, DocId, Hash, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import type { ContentMaker } from "./contentMaker.ts";
import type { Notices } from "./notices.ts";
import type { VaultCalls } from "./vaultCalls.ts";

export interface ReadVersion {
  /** By which the vault knows what was read. */
  readonly reading: number;
  readonly answer: "whole" | "behind" | "forked" | "cut";
  /** Whose entries are not here. */
  readonly missing: readonly DeviceId[];
  /** Null when it is not whole. */
  readonly content: Hash | null;
}

/** Reads one version of a document at a time out of the logs, whatever is open meanwhile. */
export function createVersionReader(vault: Pick<VaultCalls, "readVersion">, startMaker: () => ContentMaker) {
  const open = new Map<number, ContentMaker>();
  let last = 0;
  return {
    take({ reading, envelopes }: Notices<typeof vaultForUi>["versionRead"]): void {
      open.get(reading)?.take(envelopes);
    },
    /** `version` null: as the logs are now. */
    async read(space: SpaceId, doc: DocId, version: Hash | null): Promise<Result<ReadVersion, Problem>> {
      const reading = ++last;
      const maker = startMaker();
      open.set(reading, maker);
      const read = await vault.readVersion({ space, doc, version, reading });
      open.delete(reading);
      const isWhole = read.ok && read.value.answer === "whole";
      const made = isWhole ? await maker.finish({ space, doc, authority: read.value.authority }) : ok(null);
      maker.stop();
      if (!read.ok) return read;
      if (!made.ok) return made;
      const { answer, missing } = read.value;
      return ok({ reading, answer, missing, content: made.value });
    },
  };
}
export type VersionReader = ReturnType<typeof createVersionReader>;
