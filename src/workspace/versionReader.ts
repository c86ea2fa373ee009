import type { vaultForUi } from "../../electron/bridge/vaultForUi.ts";
import type { DeviceId, DocId, Hash, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import type { OpenedEnvelope } from "./inbox.ts";
import type { Notices } from "./notices.ts";
import type { VaultCalls } from "./vaultCalls.ts";
import { contentOfEntries } from "./versionContent.ts";

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
export function createVersionReader(vault: Pick<VaultCalls, "readVersion">) {
  const open = new Map<number, OpenedEnvelope[]>();
  let last = 0;
  return {
    take({ reading, envelopes }: Notices<typeof vaultForUi>["versionRead"]): void {
      open.get(reading)?.push(...envelopes);
    },
    /** `version` null: as the logs are now. */
    async read(space: SpaceId, doc: DocId, version: Hash | null): Promise<Result<ReadVersion, Problem>> {
      const reading = ++last;
      const entries: OpenedEnvelope[] = [];
      open.set(reading, entries);
      const read = await vault.readVersion({ space, doc, version, reading });
      open.delete(reading);
      if (!read.ok) return read;
      const { answer, missing, authority } = read.value;
      const content = answer === "whole" ? await contentOfEntries(space, doc, entries, authority) : null;
      return ok({ reading, answer, missing, content });
    },
  };
}
export type VersionReader = ReturnType<typeof createVersionReader>;
