import { createDocumentId } from "../documents/documentId.ts";
import { type MeetingSaying, type RecordSaying, record, speak } from "../documents/meeting/speak.ts";
import {
  addItem,
  addPaper,
  changeItem,
  type ItemFields,
  type ItemPaper,
  type ItemPlace,
  removeItem,
  removePaper,
} from "../documents/register/agenda.ts";
import { type MeetingFields, putMeeting, removeMeeting } from "../documents/register/meetings.ts";
import { registerId } from "../documents/register/registerId.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Replica } from "../workspace/replica.ts";
import { command } from "./command.ts";
import { withDocument } from "./withDocument.ts";

const inMeetings = <Value>(space: SpaceId, change: (doc: Replica["doc"]) => Value) =>
  command<Value>((_dispatch, _getState, { workspace }) =>
    withDocument(workspace, space, registerId(space, "meetings"), ({ doc }) => change(doc)),
  );

/** Lists a new meeting and gives its id. */
export const createMeeting = (space: SpaceId, fields: Partial<MeetingFields> & Pick<MeetingFields, "title">) =>
  inMeetings(space, (doc) => {
    const id = createDocumentId("meeting");
    putMeeting(doc, id, fields);
    return id;
  });

/** Writes those fields of a meeting that are given. */
export const changeMeeting = (space: SpaceId, id: DocId, fields: Partial<MeetingFields>) =>
  inMeetings(space, (doc) => putMeeting(doc, id, fields));

/** Takes a meeting off the list or puts it back. */
export const dropMeeting = (space: SpaceId, id: DocId, isRemoved: boolean) =>
  inMeetings(space, (doc) => removeMeeting(doc, id, isRemoved));

/** Adds an item to the agenda of a meeting and gives its id. */
export const addAgendaItem = (space: SpaceId, meeting: DocId, item: Partial<ItemFields> & ItemPlace) =>
  inMeetings(space, (doc) => addItem(doc, meeting, item));

/** Writes what is given of an item; its place among them. */
export const changeAgendaItem = (space: SpaceId, item: string, fields: Partial<ItemFields & ItemPlace>) =>
  inMeetings(space, (doc) => changeItem(doc, item, fields));

/** Takes an item off the agenda or puts it back. */
export const dropAgendaItem = (space: SpaceId, item: string, isRemoved: boolean) =>
  inMeetings(space, (doc) => removeItem(doc, item, isRemoved));

/** Puts a paper under an item and gives the id of that. */
export const addItemPaper = (space: SpaceId, item: string, paper: Pick<ItemPaper, "doc" | "content">) =>
  inMeetings(space, (doc) => addPaper(doc, item, paper));

/** Takes a paper from an item or puts it back. */
export const dropItemPaper = (space: SpaceId, paper: string, isRemoved: boolean) =>
  inMeetings(space, (doc) => removePaper(doc, paper, isRemoved));

/** Says something in a meeting, and gives the id of what was said once it is kept. */
export const speakInMeeting = (space: SpaceId, meeting: DocId, saying: MeetingSaying) =>
  command<string>((_dispatch, _getState, { workspace }) =>
    withDocument(workspace, space, meeting, ({ doc, self }) => speak(doc, saying, { device: self, now: Date.now() })),
  );

/** What is recorded at once: a window that closes meanwhile has kept all of it or nothing. */
export type Sayings = readonly [RecordSaying, ...RecordSaying[]];

/** Records something of a meeting, and gives the id of the first of it; peers refuse it from who is neither chair nor secretariat. */
export const recordInMeeting = (space: SpaceId, meeting: DocId, [first, ...others]: Sayings) =>
  command<string>((_dispatch, _getState, { workspace }) =>
    withDocument(workspace, space, meeting, ({ doc, self }) => {
      const by = { device: self, now: Date.now() };
      const id = record(doc, first, by);
      for (const saying of others) record(doc, saying, by);
      return id;
    }),
  );
