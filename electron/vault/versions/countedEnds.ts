import type { VersionEnd } from "../../../src/ledger/checkpoint/checkpointBody.ts";
import { endOf } from "../../../src/ledger/membership/standing.ts";
import type { Space } from "../space/space.ts";

/** How far each content log counts here, now. `hash` is null where only the log itself can tell it. */
export function countedEnds(space: Space): (Omit<VersionEnd, "hash"> & { readonly hash: VersionEnd["hash"] | null })[] {
  return [...space.membership().standings.values()].flatMap((standing) => {
    const { device } = standing;
    const [held, cut] = [space.contentEnds.of(device), endOf(standing)];
    const end = cut && cut.seq <= held.seq ? cut : held;
    return end.seq > 0 ? [{ device, seq: end.seq, hash: end.hash }] : [];
  });
}
