import type { DeviceId, Hash } from "../../../src/domain/ids.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import type { Result } from "../../../src/domain/result.ts";
import type { StoredEnvelope } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import type { Space } from "../space/space.ts";

/** A row with the hash of the entry before it in its log. */
export interface PlacedRow extends StoredEnvelope {
  readonly prev: Hash;
}

export interface LogStretch {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
}

/** What this machine holds of a content log from `from` to `to`, a page at a time; stretches that were pruned are left out. */
export async function* logRows(
  core: Core,
  space: Space,
  { device, from, to }: LogStretch,
): AsyncGenerator<Result<readonly PlacedRow[], Problem>> {
  for (let next = from; next <= to; ) {
    const page = await core.net.withNet((session) =>
      session.call.log({ space: space.id, device, lane: "content", from: next }),
    );
    if (!page.ok) {
      yield page;
      return;
    }
    let prev = page.value.before;
    const rows: PlacedRow[] = [];
    for (const row of page.value.rows) {
      rows.push({ ...row, prev });
      prev = row.hash;
      next = row.seq + 1;
    }
    if (rows.length === 0) return;
    yield { ok: true, value: rows.filter(({ seq }) => seq >= from && seq <= to) };
  }
}

/** One entry of a content log; null when it is not held, or the log is away. */
export async function rowAt(core: Core, space: Space, device: DeviceId, seq: number): Promise<PlacedRow | null> {
  for await (const page of logRows(core, space, { device, from: seq, to: seq })) {
    return page.ok ? (page.value.find((row) => row.seq === seq) ?? null) : null;
  }
  return null;
}
