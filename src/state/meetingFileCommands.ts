import { type CalendarChange, calendarChanges } from "../documents/meeting/calendar/calendarChanges.ts";
import { calendarOf } from "../documents/meeting/calendar/calendarOf.ts";
import { changeCount } from "../documents/meeting/calendar/changeCount.ts";
import { readCalendar } from "../documents/meeting/calendar/readCalendar.ts";
import { csvOf } from "../documents/files/csv/csvOf.ts";
import { readAgenda } from "../documents/register/agenda.ts";
import { putMeeting, readMeetings } from "../documents/register/meetings.ts";
import { registerId } from "../documents/register/registerId.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { err, ok } from "../domain/result.ts";
import { command } from "./command.ts";
import type { WrittenFile } from "./fileCommands.ts";
import { withDocument } from "./withDocument.ts";

/** Writes some meetings as a calendar file; `lang` of the agenda in it. Null when no place was chosen. */
export const saveCalendar = (space: SpaceId, ids: readonly DocId[], name: string, lang: string) =>
  command<WrittenFile | null>(async (_dispatch, _getState, { workspace, main }) => {
    const bytes = await withDocument(workspace, space, registerId(space, "meetings"), ({ doc }) => {
      const meetings = readMeetings(doc).filter(({ id }) => ids.includes(id));
      const told = meetings.map((one) => ({ ...one, description: agendaWords(readAgenda(doc, one.id), lang) }));
      return calendarOf({ meetings: told, sequence: changeCount(doc), now: Date.now() });
    });
    return bytes.ok ? main.saveFile({ kind: "calendar", name, bytes: bytes.value }) : bytes;
  });

const agendaWords = (agenda: ReturnType<typeof readAgenda>, lang: string): string =>
  agenda
    .map(({ number, titles }) => `${number}  ${titles[lang] ?? titles["en"] ?? Object.values(titles)[0] ?? ""}`)
    .join("\n");

/** Writes rows as a file for spreadsheets; null when no place was chosen. */
export const saveTable = (rows: readonly (readonly string[])[], name: string) =>
  command<WrittenFile | null>((_dispatch, _getState, { main }) =>
    main.saveFile({ kind: "csv", name, bytes: csvOf(rows, { withBom: true }) }),
  );

export interface CalendarPreview {
  readonly changes: readonly CalendarChange[];
  readonly unread: number;
}

/** What a calendar file would change in the list of meetings. Nothing is written. */
export const previewCalendar = (space: SpaceId, file: File) =>
  command<CalendarPreview>(async (_dispatch, _getState, { workspace }) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const read = readCalendar(new Uint8Array(await file.arrayBuffer()), zone);
    if (!read) return err(problem("fileUnreadable", "calendar"));
    return withDocument(workspace, space, registerId(space, "meetings"), ({ doc }) => ({
      changes: calendarChanges(space, read.events, readMeetings(doc), changeCount(doc)),
      unread: read.unread,
    }));
  });

/** Writes those changes into the list of meetings. */
export const takeCalendar = (space: SpaceId, changes: readonly CalendarChange[]) =>
  command<void>(async (_dispatch, _getState, { workspace }) => {
    const done = await withDocument(workspace, space, registerId(space, "meetings"), ({ doc }) => {
      for (const { id, fields } of changes) putMeeting(doc, id, fields);
    });
    return done.ok ? ok(undefined) : done;
  });
