import type { DeviceId, Hash, SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";

/** How far each author's log belongs to a confirmed version. */
export interface VersionExtent {
  readonly version: Hash;
  readonly ends: readonly { readonly device: DeviceId; readonly seq: number }[];
}

/** Where a version was confirmed: its entry in the control log of `issuer`. */
export interface Confirmed {
  readonly id: Hash;
  readonly issuer: DeviceId;
  readonly seq: number;
}

interface Head {
  readonly device: DeviceId;
  readonly lane: "control" | "content";
  readonly seq: number;
}

/** What the confirmed versions of a space were made of, as far as this machine has their keys. */
export const readVersionExtents = (space: SpaceId) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.versionEnds({ space }));

/**
 * The versions that a machine with these heads does not have: the entry that confirms one is not there, or one of those
 * that it was made of. A version whose extent is not known counts only by its own entry. In the order in which they come.
 */
export function lackedVersions<V extends Confirmed>(
  versions: readonly V[],
  extents: readonly VersionExtent[],
  heads: readonly Head[],
): readonly V[] {
  const held = new Map(heads.map(({ device, lane, seq }) => [`${lane} ${device}`, seq]));
  const reaches = (lane: Head["lane"], { device, seq }: { readonly device: DeviceId; readonly seq: number }): boolean =>
    (held.get(`${lane} ${device}`) ?? 0) >= seq;
  const extentOf = new Map(extents.map(({ version, ends }) => [version, ends]));
  return versions.filter(({ id, issuer, seq }) => {
    const ends = extentOf.get(id) ?? [];
    return !reaches("control", { device: issuer, seq }) || !ends.every((end) => reaches("content", end));
  });
}
