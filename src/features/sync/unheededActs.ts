import type { DeviceId } from "../../domain/ids.ts";
import type { UnheededRow } from "../../state/session.ts";

/** One of each author, act and reason, the newest first: who tries a thing ten times has tried one thing. */
export function unheededActs(rows: readonly UnheededRow[], personOf: (device: DeviceId) => string): UnheededRow[] {
  const kinds = new Map(rows.map((row) => [`${personOf(row.device)} ${row.act} ${row.reason}`, row]));
  return [...kinds.values()].reverse();
}
