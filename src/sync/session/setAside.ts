import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import { type Problem, problem } from "../../domain/problem.ts";
import type { Refusal } from "../../domain/refusal.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import type { SessionState } from "./sessionState.ts";

interface RefusedEntry {
  readonly device: DeviceId;
  readonly seq: number;
  readonly reason: Refusal;
}

/** Entries of content logs that were judged where they are open and not believed: each is kept beside what net refused itself. */
export async function setAside(
  state: SessionState,
  { space, refused }: { space: SpaceId; refused: readonly RefusedEntry[] },
): Promise<Result<undefined, Problem>> {
  const missing = await keep(state, space, refused);
  // Whoever judged them had them from the vault, over another port: the vault's answer to net may still be on its way here.
  if (missing.length > 0) await Promise.allSettled([...state.judging]);
  const lost = missing.length > 0 ? await keep(state, space, missing) : missing;
  const kept = refused.filter((one) => !lost.includes(one));
  const told = new Map(kept.map((one) => [`${one.device} ${one.reason.code}`, one]));
  for (const { device, reason } of told.values()) state.refused(space, device, reason);
  return lost.length === 0 ? ok(undefined) : err(problem("unknown", "set aside: not in the log"));
}

/** Once what is on its way to the disk is there. Answers those that the log does not hold. */
async function keep(
  { store, clock }: SessionState,
  space: SpaceId,
  refused: readonly RefusedEntry[],
): Promise<readonly RefusedEntry[]> {
  await store.append([]);
  const missing: RefusedEntry[] = [];
  let page: readonly StoredEnvelope[] = [];
  for (const one of refused) {
    const { device, seq, reason } = one;
    // Only the last of a run is signed, and a page goes on to a signature: one entry alone would mostly be none.
    if (!rowIn(page, one)) page = await store.read(space, device, "content", seq);
    const row = rowIn(page, one);
    if (!row) missing.push(one);
    else {
      const at = clock.now();
      await store.quarantine({ space, device, lane: "content", seq, reason, from: "", bytes: row.entry, at });
    }
  }
  return missing;
}

const rowIn = (page: readonly StoredEnvelope[], { device, seq }: RefusedEntry): StoredEnvelope | undefined =>
  page.find((row) => row.device === device && row.seq === seq);
