import type { Hash } from "../../../domain/ids.ts";
import type { VersionView } from "../../../state/versionSelectors.ts";

/** The text of now, the text as this user last saw it here, and the empty page that it began as. */
export const NOW = "now";
export const SEEN = "seen";
export const START = "start";
/** What can be set against another: an issued text by its id, or one of these. */
export type RedlinePoint = Hash | typeof NOW | typeof SEEN | typeof START;

/** Which two points a dialog begins with. */
export interface RedlineWish {
  readonly from: RedlinePoint;
  readonly to: RedlinePoint;
}

/** From the last issued text to the text of now; without one, all that was ever written. */
export const newestWish = (newestFirst: readonly VersionView[]): RedlineWish => ({
  from: newestFirst[0]?.id ?? START,
  to: NOW,
});

/** From an issued text to the one issued after it, and from the last one to the text of now. */
export function wishFrom(version: VersionView, newestFirst: readonly VersionView[]): RedlineWish {
  const later = newestFirst[newestFirst.findIndex(({ id }) => id === version.id) - 1];
  return { from: version.id, to: later?.id ?? NOW };
}
