import type { DeviceId, Hash } from "../../../src/domain/ids.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import { ok, type Result } from "../../../src/domain/result.ts";
import { NO_HASH } from "../../../src/ledger/chain.ts";
import type { LogEnd } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import type { Space } from "../space/space.ts";

type At = Pick<LogEnd, "seq"> & { readonly device: DeviceId };

/**
 * What stands at these places of content logs: null where it was pruned, left out where nothing is held. An entry of this
 * device itself that was never written is no entry that is still to come: NO_HASH, which is nobody's.
 */
export async function endHashes(
  core: Core,
  space: Space,
  ends: readonly At[],
): Promise<Result<ReadonlyMap<DeviceId, Hash | null>, Problem>> {
  const hashes = new Map<DeviceId, Hash | null>();
  for (const end of ends) {
    const { device, seq } = end;
    const held = space.contentEnds.of(device);
    const isMissing = seq > held.seq || seq >= space.gaps.limitOf(device);
    if (isMissing && device === space.self && !space.author.isRolledBack()) hashes.set(device, NO_HASH);
    if (isMissing) continue;
    const hash = seq === held.seq ? ok(held.hash) : await hashInLog(core, space, end);
    if (!hash.ok) return hash;
    hashes.set(device, hash.value);
  }
  return ok(hashes);
}

async function hashInLog(core: Core, space: Space, { device, seq }: At): Promise<Result<Hash | null, Problem>> {
  const given = space.given.all().find((row) => row.lane === "content" && row.device === device && row.seq === seq);
  if (given) return ok(given.hash);
  const page = await core.net.withNet((net) => net.call.log({ space: space.id, device, lane: "content", from: seq }));
  if (!page.ok) return page;
  const first = page.value.rows[0];
  if (first?.seq === seq) return ok(first.hash);
  return ok(first?.seq === seq + 1 ? page.value.before : null);
}
