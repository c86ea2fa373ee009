import { expect, test } from "vitest";
import { correctionLines, type ToldCorrection } from "../../../../src/documents/meeting/report/correctionLines.ts";
import { textOfLine } from "../../../../src/documents/meeting/report/reportLine.ts";

const CORRECTION: ToldCorrection = {
  ...{ id: "a", item: "item-1", itemNumber: "2.1", paragraph: "4", who: "City of Neuchâtel" },
  ...{ before: "took note of", after: "adopted", outcome: "accepted", reason: "" },
};

test("a report that was corrected says of each correction where it is, whose, and what became of it and why", () => {
  const refused = { ...CORRECTION, id: "b", outcome: "refused", reason: "It was not said." } as const;
  const open = {
    ...CORRECTION,
    id: "c",
    before: "",
    itemNumber: "",
    paragraph: "1. The Group…",
    outcome: "open",
  } as const;
  expect(correctionLines("en", [CORRECTION, refused, open]).map(textOfLine)).toEqual([
    "Corrections",
    "Paragraph 4, item 2.1, City of Neuchâtel: “took note of” replaced by “adopted”. Accepted.",
    "Paragraph 4, item 2.1, City of Neuchâtel: “took note of” replaced by “adopted”. Not accepted: It was not said.",
    "“1. The Group…”, City of Neuchâtel: “adopted” added. Not ruled on.",
  ]);
  expect(correctionLines("fr", [refused]).map(textOfLine)[1]).toBe(
    "Paragraphe 4, point 2.1, City of Neuchâtel\u00a0: «\u202ftook note of\u202f» remplacé par «\u202fadopted\u202f». Correction non retenue\u00a0: It was not said.",
  );
});

test("one that was corrected by nobody says nothing of corrections", () => {
  expect(correctionLines("en", [])).toEqual([]);
});
