import type { DocId, Hash } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { decodeEntry } from "../../../src/ledger/entry.ts";
import { NO_KEY } from "../../../src/ledger/keyId.ts";
import { epochNumber } from "../../../src/ledger/membership/membership.ts";
import type { Core } from "../core.ts";
import type { Written } from "./job.ts";
import type { Space } from "./space.ts";

/** Where an own cut stands. One that was stored under an earlier vault is known by seq alone: its row is read back. */
export async function hashOfOwn(
  core: Core,
  space: Space,
  doc: DocId,
  { seq, hash, keyId }: Written,
): Promise<Result<{ seq: number; hash: Hash; epoch: number }, Problem>> {
  if (hash && keyId) return ok({ seq, hash, epoch: epochNumber(space.membership(), keyId) });
  const { device } = core.identity;
  const docTag = core.identity.docTag(space.id, doc);
  return core.net.withNet(async (session) => {
    let cursor = "";
    for (;;) {
      const page = await session.call.tail({ space: space.id, docTag, covers: { [device]: seq - 1 }, cursor });
      if (!page.ok) return page;
      const row = page.value.rows.find((one) => one.device === device && one.seq === seq);
      const sealedBy = row ? (decodeEntry(row.entry)?.keyId ?? NO_KEY) : NO_KEY;
      if (row) return ok({ seq, hash: row.hash, epoch: epochNumber(space.membership(), sealedBy) });
      if (page.value.rows.length === 0) return err(problem("storeDamaged", "own cut"));
      cursor = page.value.next;
    }
  });
}
