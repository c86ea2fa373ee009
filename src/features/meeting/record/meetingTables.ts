import type { IntlShape } from "react-intl";
import { chooseWords } from "../../../domain/chooseWords.ts";
import { itemTitle } from "../agenda/itemWords.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import type { RecordView } from "./useRecord.ts";

export const MEETING_TABLES = ["agenda", "decisions", "actions", "roll", "speakers"] as const;
export type MeetingTable = (typeof MEETING_TABLES)[number];

type Rows = readonly (readonly string[])[];

/** A list of the meeting as rows for a spreadsheet, in the language of whoever asks; the first are the heads of its columns. */
export function tableRows(which: MeetingTable, room: Ground["room"], record: Ground["record"], intl: IntlShape): Rows {
  return [
    TABLES[which].heads.map((id) => intl.formatMessage({ id: `tables.${id}` })),
    ...TABLES[which].rows({ room, record, intl }),
  ];
}

type Ground = {
  readonly room: Pick<MeetingRoom, "agenda" | "mandates" | "roll" | "floor"> & {
    readonly meeting: Pick<MeetingRoom["meeting"], "zone">;
  };
  readonly record: Pick<RecordView, "decisions" | "actions">;
  readonly intl: IntlShape;
};

const numberOf = ({ room }: Ground, item: string): string => room.agenda.find(({ id }) => id === item)?.number ?? "";
const day = ({ room, intl }: Ground, at: number | null): string => {
  const { zone } = room.meeting;
  return at === null ? "" : intl.formatDate(at, { dateStyle: "short", ...(zone && { timeZone: zone }) });
};

const TABLES = {
  agenda: {
    heads: ["number", "title", "kind", "minutes", "rapporteur"],
    rows: ({ room, intl }: Ground): Rows =>
      room.agenda.map((item) => [
        item.number,
        itemTitle(item, intl).text,
        intl.formatMessage({ id: `agenda.kind.${item.kind}` }),
        item.minutes === 0 ? "" : String(item.minutes),
        item.rapporteur,
      ]),
  },
  decisions: {
    heads: ["decision", "number", "sentence", "by", "addressee", "due"],
    rows: (ground: Ground): Rows =>
      ground.record.decisions
        .filter(({ isStruck }) => !isStruck)
        .map(({ number, says }) => [
          String(number),
          numberOf(ground, says.item),
          chooseWords(says.words, ground.intl.locale).text,
          ground.intl.formatMessage({ id: `decisions.by.${says.by}` }),
          says.addressee,
          day(ground, says.due),
        ]),
  },
  actions: {
    heads: ["number", "action", "owner", "due", "state"],
    rows: (ground: Ground): Rows =>
      ground.record.actions.map(({ says, state }) => [
        numberOf(ground, says.item),
        chooseWords(says.words, ground.intl.locale).text,
        says.seat === "" ? says.name : seatName(ground.room.mandates, says.seat),
        day(ground, says.due),
        ground.intl.formatMessage({ id: `actions.state.${state}` }),
      ]),
  },
  roll: {
    heads: ["seat", "state", "name"],
    rows: ({ room, intl }: Ground): Rows =>
      room.roll.map(({ seat, state, name }) => [
        seatName(room.mandates, seat),
        intl.formatMessage({ id: `tables.roll.${state}` }),
        name,
      ]),
  },
  speakers: {
    heads: ["place", "seat", "number"],
    rows: (ground: Ground): Rows =>
      ground.room.floor.queue.map(({ seat, item }, at) => [
        String(at + 1),
        seatName(ground.room.mandates, seat),
        numberOf(ground, item),
      ]),
  },
} as const;
