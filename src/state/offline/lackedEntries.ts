import type { DeviceId, Hash } from "../../domain/ids.ts";
import type { VersionExtent } from "../lackedVersions.ts";

interface Head {
  readonly device: DeviceId;
  readonly lane: "control" | "content";
  readonly seq: number;
}

/**
 * How many entries that these versions were made of are not here, each once. Null where it is not known what one of them was
 * made of. Of what was not issued nobody can count them: which draft an entry belongs to stands inside of it.
 */
export function lackedEntries(
  versions: readonly Hash[],
  extents: readonly VersionExtent[],
  heads: readonly Head[],
): number | null {
  const furthest = new Map<DeviceId, number>();
  for (const version of versions) {
    const extent = extents.find((one) => one.version === version);
    if (!extent) return null;
    for (const { device, seq } of extent.ends) furthest.set(device, Math.max(seq, furthest.get(device) ?? 0));
  }
  const held = new Map(heads.flatMap(({ device, lane, seq }) => (lane === "content" ? [[device, seq]] : [])));
  return [...furthest].reduce((sum, [device, seq]) => sum + Math.max(0, seq - (held.get(device) ?? 0)), 0);
}
