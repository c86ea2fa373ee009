import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import * as Y from "yjs";
import en from "../../../../src/app/messages/en.json";
import { actionsOf } from "../../../../src/documents/meeting/actionsOf.ts";
import { decisionsOf } from "../../../../src/documents/meeting/decisionsOf.ts";
import { floorOf } from "../../../../src/documents/meeting/floorOf.ts";
import { mandatesOf } from "../../../../src/documents/meeting/mandates.ts";
import { rollOf } from "../../../../src/documents/meeting/rollOf.ts";
import { addItem, readAgenda } from "../../../../src/documents/register/agenda.ts";
import { MEETING_TABLES, tableRows } from "../../../../src/features/meeting/record/meetingTables.ts";
import { recordScene } from "../../../documents/meeting/recordScene.ts";
import { someDoc } from "../../../support/ledgerIds.ts";

const intl = createIntl({ locale: "en-GB", messages: en });
const MEETING = someDoc("meeting");

function scene() {
  const [here, register] = [recordScene(), new Y.Doc({ gc: false })];
  const item = addItem(register, MEETING, { parent: "", place: 1, titles: { en: "Texts" }, minutes: 30 });
  const struck = here.decide({ item, words: { en: "Struck." } });
  here.decide({ item, number: 2, words: { en: "Kept." }, addressee: "CDADI", due: Date.UTC(2024, 5, 3, 21, 59) });
  here.record({ type: "strike", on: struck, isStruck: true, over: [] });
  here.record({ type: "action", item, words: { en: "Do it." }, seat: "seat-a", name: "", due: null, decision: "" });
  const seat = {
    kind: "seat",
    number: 1,
    delegation: "Lublin",
    office: "",
    to: 0,
    alternateOf: null,
    holder: null,
  } as const;
  const mandates = mandatesOf([{ seat: "seat-a", mandate: seat, steps: [] }], [], 1);
  const recorded = here.read();
  const room = {
    ...{ meeting: { zone: "Europe/Warsaw" }, agenda: readAgenda(register, MEETING), mandates },
    ...{ roll: rollOf(recorded, mandates), floor: floorOf(recorded, mandates) },
  };
  return { room, record: { decisions: decisionsOf(recorded), actions: actionsOf(recorded) } };
}

test("each list of a meeting has as many cells in a row as it has heads", () => {
  const { room, record } = scene();
  for (const which of MEETING_TABLES) {
    const [heads, ...rows] = tableRows(which, room, record, intl);
    expect(rows.every((row) => row.length === heads?.length)).toBe(true);
  }
});

test("the lists say what the page says: items, decisions that were not struck, who is to do what, and who sits where", () => {
  const { room, record } = scene();
  const rows = (which: (typeof MEETING_TABLES)[number]) => tableRows(which, room, record, intl).slice(1);
  expect(rows("agenda")).toEqual([["1", "Texts", "Discussion", "30", ""]]);
  expect(rows("decisions")).toEqual([["2", "1", "Kept.", "By consensus", "CDADI", "03/06/2024"]]);
  expect(rows("actions")).toEqual([["1", "Do it.", "Lublin", "", "Open"]]);
  expect(rows("roll")).toEqual([["Lublin", "Vacant", ""]]);
  expect(rows("speakers")).toEqual([]);
});
