import { describe, expect, it } from "vitest";
import { decisionsOf } from "../../../../src/documents/meeting/decisionsOf.ts";
import {
  decisionSaying,
  formOfDecision,
  NEW_DECISION,
  sentenceIn,
} from "../../../../src/features/meeting/record/decisionForm.ts";
import { deadlineIn } from "../../../../src/features/meeting/record/deadlineForm.ts";
import { recordScene } from "../../../documents/meeting/recordScene.ts";
import { someDoc } from "../../../support/ledgerIds.ts";

const ITEM = { titles: { en: "Texts", fr: "Textes" } };
const PLACE = { item: "item-1", number: 7, zone: "Europe/Warsaw", replaced: null };
const titleOf = () => "GT-ADI-INT(2024)2";

describe("the form of a decision", () => {
  it("words it by verb and subject in both languages until somebody words it", () => {
    expect(sentenceIn("fr", { ...NEW_DECISION, verb: "adopted" }, ITEM, titleOf)).toContain("Textes");
    expect(sentenceIn("en", { ...NEW_DECISION, paper: someDoc() }, ITEM, titleOf)).toContain("GT-ADI-INT(2024)2");
    const worded = { ...NEW_DECISION, worded: { en: "My own." } };
    expect(sentenceIn("en", worded, ITEM, titleOf)).toBe("My own.");
    expect(sentenceIn("fr", { ...worded, verb: "rejected" }, ITEM, titleOf)).toContain("rejette");
  });

  it("records what is said in any language, until the end of the day where the meeting is, and nothing where nothing is said", () => {
    const form = { ...NEW_DECISION, dueDay: "2024-06-03", vote: "vote-1", addressee: " CDADI " };
    expect(decisionSaying(form, { en: " It is so. ", fr: "" }, PLACE)).toMatchObject({
      ...{ words: { en: "It is so." }, number: 7, addressee: "CDADI", on: "", over: [], target: null },
      // Not taken by vote, so there is none.
      ...{ vote: "", due: Date.UTC(2024, 5, 3, 21, 59) },
    });
    expect(decisionSaying(form, { en: " ", fr: "" }, PLACE)).toBeNull();
  });

  it("takes the place of the decision it rewords, under the number that was given", () => {
    const here = recordScene();
    const id = here.decide({ number: 3, words: { en: "Old." }, due: Date.UTC(2024, 5, 3, 21, 59) });
    const [replaced] = decisionsOf(here.read());
    if (!replaced) throw new Error("One was decided");
    const form = formOfDecision(replaced, "Europe/Warsaw");
    expect(form).toMatchObject({ worded: { en: "Old." }, dueDay: "2024-06-03" });
    const saying = decisionSaying(form, { en: "New.", fr: "" }, { ...PLACE, replaced });
    expect(saying).toMatchObject({ on: id, over: [id], number: 3 });
  });
});

describe("a deadline", () => {
  it("is an instant in the zone of the meeting, printed as the letter says or else as it is", () => {
    const form = { day: "2024-06-03", time: "18:00", asPrinted: "" };
    expect(deadlineIn(form, "Europe/Warsaw", "en-GB")).toEqual({
      ...{ at: Date.UTC(2024, 5, 3, 16), zone: "Europe/Warsaw" },
      asPrinted: expect.stringMatching(/3 June 2024.*18:00.*Europe\/Warsaw/),
    });
    expect(deadlineIn({ ...form, asPrinted: "18:00 CET" }, "Europe/Warsaw", "en")?.asPrinted).toBe("18:00 CET");
    expect(deadlineIn({ ...form, day: "" }, "Europe/Warsaw", "en")).toBeNull();
  });
});
