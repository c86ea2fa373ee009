import type { DeviceId, MemberId } from "../../domain/ids.ts";
import type { Refusal } from "../../domain/refusal.ts";

interface Refused {
  readonly device: DeviceId;
  readonly lane: string;
  readonly seq: number;
  readonly reason: Refusal;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What was refused of one person for one reason, newest first; never empty. */
export interface RefusedGroup<Entry extends Refused> {
  readonly key: string;
  readonly newest: Entry;
  readonly entries: readonly Entry[];
}

/**
 * A machine that is refused once is mostly refused again: twelve changes of one person for one reason are one thing to
 * look at. Groups and entries come newest first; all machines of a person count as that person.
 */
export function groupRefused<Entry extends Refused>(
  refused: readonly Entry[],
  memberOf: (device: DeviceId) => MemberId | null,
): readonly RefusedGroup<Entry>[] {
  const groups = new Map<string, Entry[]>();
  const newestFirst = [...refused].sort((a, b) => b.at - a.at || b.seq - a.seq);
  for (const entry of newestFirst) {
    const { code, detail = "" } = entry.reason;
    // The other details are numbers of this one change; these are said in the words of the row.
    const isSaid = code === "role" || code === "otherStory";
    const key = `${memberOf(entry.device) ?? entry.device} ${code} ${isSaid ? detail : ""}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].flatMap(([key, entries]) => (entries[0] ? [{ key, newest: entries[0], entries }] : []));
}
