import type { Meeting } from "../../../documents/register/meetings.ts";
import type { DocId } from "../../../domain/ids.ts";

/** The next one that is not over, or else the last; `now` in ms since 1970. */
export function meetingToPrepare(meetings: readonly Pick<Meeting, "id" | "from" | "to">[], now: number): DocId | null {
  const next = meetings.find(({ from, to }) => Math.max(from, to) >= now);
  return (next ?? meetings.at(-1))?.id ?? null;
}
