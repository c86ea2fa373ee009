import { expect, test } from "vitest";
import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { replaceLetters } from "../../../src/documents/text/commands/replaceLetters.ts";
import {
  type OpenParagraph,
  openParagraph,
  type Suggestion,
  suggestionOf,
} from "../../../src/features/draft/suggesting/openParagraph.ts";
import { discussionScene, speakersFor, TEXT } from "../amendments/scene.ts";

function scene() {
  const here = discussionScene();
  const idOfText = () => here.model.layout().blocks[0]?.id ?? "";
  const open = (ids: readonly string[] = [], offset = 0): OpenParagraph => {
    const amendments = ids.map((id) => here.placed(id).amendment);
    const opened = openParagraph(here.model, { block: idOfText(), offset }, amendments, speakersFor("author"));
    if (!opened) throw new RangeError("The paragraph is shown");
    return opened;
  };
  const tableIt = (suggestion: Suggestion): string => {
    if (suggestion.type !== "table") throw new RangeError(suggestion.type);
    return here.say("author", { type: "amendment", ...suggestion.wish });
  };
  const write = (old: string, words: string) => {
    const from = here.model.layout().blocks[0]?.text.indexOf(old) ?? -1;
    replaceLetters(here.model, { block: idOfText(), from, to: from + old.length }, words);
  };
  return { ...here, idOfText, open, tableIt, write };
}

test("what is tabled is about the words that were changed, and nothing is when none were", () => {
  const { open } = scene();
  const opened = open();
  expect(opened).toMatchObject({ begin: TEXT, own: null });
  expect(suggestionOf(opened, "The cities shall meet once a year.")).toMatchObject({
    type: "table",
    wish: { base: "may", proposed: "shall", reason: "" },
  });
  expect(suggestionOf(opened, TEXT)).toEqual({ type: "nothing" });
  expect(suggestionOf(opened, `${TEXT} \n\n`)).toEqual({ type: "nothing" });
});

test("a space at the end of the paragraph is no part of what is proposed", () => {
  const here = scene();
  insertText(here.model, { block: here.idOfText(), offset: TEXT.length }, "  ");
  const opened = here.open();
  expect(suggestionOf(opened, `${TEXT} `)).toEqual({ type: "nothing" });
  expect(suggestionOf(opened, "The cities shall meet once a year.")).toMatchObject({ wish: { base: "may" } });
  expect(suggestionOf(opened, "")).toMatchObject({ wish: { base: `${TEXT}  `, proposed: "" } });
});

test("its words are brought in by agreeing, each line as a paragraph", () => {
  const here = scene();
  const id = here.tableIt(suggestionOf(here.open(), "All cities may meet.\nOnce a year."));
  const { amendment, fit } = here.placed(id);
  expect(fit).toBe("fits");
  acceptProposal(here.model, { id, passage: amendment.passage, base: amendment.base, proposed: amendment.wording });
  expect(here.model.layout().blocks.map(({ text }) => text)).toEqual(["All cities may meet.", "Once a year."]);
});

test("if the paragraph is changed meanwhile, the proposal is for the words it was begun with and stands at them", () => {
  const here = scene();
  const opened = here.open();
  here.write("once a year", "twice every year");
  insertText(here.model, { block: here.idOfText(), offset: 0 }, "Now: ");
  const beside = here.placed(here.tableIt(suggestionOf(opened, "The cities shall meet once a year.")));
  expect(beside).toMatchObject({ fit: "fits", merged: "shall" });
  expect(here.model.layout().blocks[0]?.text.slice(beside.found?.from, beside.found?.to)).toBe("may");
  const same = here.placed(here.tableIt(suggestionOf(opened, "The cities may meet once a month.")));
  expect(same).toMatchObject({ fit: "fits", merged: "month" });
});

test("if the same words are changed meanwhile, it is tabled as any other on words that have changed", () => {
  const here = scene();
  const opened = here.open();
  here.write("may", "must");
  const id = here.tableIt(suggestionOf(opened, "The cities may never meet once a year."));
  expect(here.placed(id)).toMatchObject({ fit: "fits", merged: "never " });
  insertText(here.model, { block: here.idOfText(), offset: "The cit".length }, "xx");
  const changed = here.tableIt(suggestionOf(opened, "The towns may meet once a year."));
  expect(here.placed(changed)).toMatchObject({ fit: "changed", amendment: { base: "cities", wording: "towns" } });
});

test("if the paragraph goes meanwhile, what was typed is on the table and says that it must be put elsewhere", () => {
  const here = scene();
  const opened = here.open();
  deleteBlock(here.model, here.idOfText());
  expect(here.placed(here.tableIt(suggestionOf(opened, "The cities shall meet."))).fit).toBe("lost");
});

test("the own amendment is gone on with: the field begins with its words, and the new one takes its place", () => {
  const here = scene();
  const own = here.say("author", {
    type: "amendment",
    passage: here.placed(here.table("author", "may meet", "x")).amendment.passage,
    base: "may meet",
    proposed: "shall meet in Lublin",
    reason: "It is time.",
  });
  const opened = here.open([own], "The cities may meet once".length);
  expect(opened.begin).toBe("The cities shall meet in Lublin once a year.");
  expect(opened.begin.slice(0, opened.caret)).toBe("The cities shall meet in Lublin once");
  expect(suggestionOf(opened, opened.begin)).toEqual({ type: "nothing" });
  expect(suggestionOf(opened, "The cities shall meet in Lublin twice a year.")).toMatchObject({
    type: "table",
    own: { id: own },
    wish: { base: "may meet once", proposed: "shall meet in Lublin twice", reason: "It is time." },
  });
  expect(suggestionOf(opened, TEXT)).toMatchObject({ type: "withdraw", own: { id: own } });
});

test("one that others have spoken of, that is not alone or is not one's own is left as it is", () => {
  const here = scene();
  const begins = (...ids: string[]) => here.open(ids).begin;
  const alien = here.table("other", "may", "shall");
  expect(begins(alien)).toBe(TEXT);
  const [supported, changed, ruled] = ["must", "will", "can"].map((word) => here.table("author", "may", word));
  if (!supported || !changed || !ruled) throw new RangeError("They were tabled");
  expect(begins(supported, changed)).toBe(TEXT);
  expect(begins(supported)).not.toBe(TEXT);
  here.say("other", { type: "support", on: supported, isSupported: true });
  here.say("other", { type: "subAmendment", on: changed, base: "will", proposed: "would", reason: "" });
  here.rule({ type: "verdict", on: ruled, verdict: "keptOpen", wording: null, fells: [], over: [] });
  for (const id of [supported, changed, ruled]) expect(begins(id)).toBe(TEXT);
});

test("one whose words stand in the text already is not gone on with: it is for the chair to rule on", () => {
  const here = scene();
  const id = here.table("author", "may meet", "shall meet");
  const { passage, base, wording } = here.placed(id).amendment;
  acceptProposal(here.model, { id, passage, base, proposed: wording });
  expect(here.open([id])).toMatchObject({ own: null, begin: "The cities shall meet once a year." });
});

test("one whose words were changed since is not gone on with", () => {
  const here = scene();
  const own = here.table("author", "may meet", "shall meet");
  here.write("may", "must");
  expect(here.open([own])).toMatchObject({ own: null, begin: "The cities must meet once a year." });
});
