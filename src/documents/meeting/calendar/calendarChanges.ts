import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { DOC_KINDS } from "../../../domain/docKind.ts";
import { type DocId, isDocId, type SpaceId } from "../../../domain/ids.ts";
import type { Meeting, MeetingFields } from "../../register/meetings.ts";
import { idInUid } from "./calendarOf.ts";
import type { CalendarEvent } from "./readCalendar.ts";

type Told = Pick<MeetingFields, "title" | "place" | "from" | "to" | "zone" | "isCancelled">;

/** What a file would change in the list of meetings. */
export type CalendarChange = {
  readonly id: DocId;
  readonly event: CalendarEvent;
  readonly kind: "new" | "changed" | "cancelled" | "same";
  /** As it is listed now; null for a new one. */
  readonly before: Meeting | null;
  /** The fields that would be written. */
  readonly fields: Partial<Told>;
  /** The file was written before the last change of the list here: it may be the old word. */
  readonly isOlder: boolean;
};

/** What each event of a file would change, in their order. Nothing is written here. `sequence`: how often the list was changed. */
export function calendarChanges(
  space: SpaceId,
  events: readonly CalendarEvent[],
  meetings: readonly Meeting[],
  sequence: number,
): readonly CalendarChange[] {
  const listed = new Map(meetings.map((one) => [one.id, one]));
  return events.map((event) => {
    const own = idInUid(event.uid);
    const id = isDocId(own) && listed.has(own) ? own : meetingIdOf(space, event.uid);
    const before = listed.get(id) ?? null;
    const fields = before ? differing(before, event) : toldBy(event);
    const names = Object.keys(fields);
    const kind = !before ? "new" : names.length === 0 ? "same" : fields.isCancelled ? "cancelled" : "changed";
    return { id, event, kind, before, fields, isOlder: before !== null && own !== null && event.sequence < sequence };
  });
}

/** The meeting that an event of another program is: every member computes the same, so that a second file changes it. */
export function meetingIdOf(space: SpaceId, uid: string): DocId {
  const digest = sha256(utf8ToBytes(`concordia/calendar/1 ${space} ${uid}`));
  digest[0] = DOC_KINDS.meeting;
  // 16 bytes in hex with the kind in front are what a DocId is.
  return bytesToHex(digest.subarray(0, 16)) as DocId;
}

const toldBy = ({ title, place, from, to, zone, isCancelled }: CalendarEvent): Told => ({
  ...{ title, place, from, to, zone, isCancelled },
});

/** A file that names no zone or no end says nothing of it. */
function differing(before: Meeting, event: CalendarEvent): Partial<Told> {
  const told = toldBy(event);
  // UTC is what a file writes for want of a zone.
  const saysNoZone = event.zone === "" || (event.zone === "UTC" && before.zone === "");
  const saysNoEnd = event.to === 0;
  return {
    ...(told.title !== before.title && { title: told.title }),
    ...(told.place !== before.place && { place: told.place }),
    ...(!isSameSecond(told.from, before.from) && { from: told.from }),
    ...(!saysNoEnd && !isSameSecond(told.to, before.to) && { to: told.to }),
    ...(!saysNoZone && told.zone !== before.zone && { zone: told.zone }),
    ...(told.isCancelled !== before.isCancelled && { isCancelled: told.isCancelled }),
  };
}

/** Files write whole seconds. */
const isSameSecond = (a: number, b: number): boolean => Math.floor(a / 1_000) === Math.floor(b / 1_000);
