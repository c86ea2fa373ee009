import { expect, test } from "vitest";
import { authorsIn } from "../../src/features/drafts/importing/authorsIn.ts";
import { firstWish } from "../../src/features/drafts/importing/firstWish.ts";

const said = (author: string) => ({ author, at: null, base: "", proposed: "" });
const place = { block: "b1", from: 0, to: 0 };

test("a draft begins with the title and the language of its file, else with its name and the language of the interface", () => {
  expect(firstWish({ title: "Zalecenie", lang: "pl-PL" }, "a.docx", "fr")).toMatchObject({
    title: "Zalecenie",
    lang: "pl",
  });
  expect(firstWish({ title: "", lang: "tlh" }, "Paper 2.DOCX", "fr-FR")).toMatchObject({
    title: "Paper 2",
    lang: "fr",
  });
});

test("authors are counted with their changes to amendments and their answers, in the order in which they come", () => {
  const amendments = [
    { ...said("Anna"), ...place, changes: [said("Jean")] },
    { ...said("Anna"), ...place, changes: [] },
  ];
  const reply = { author: "Anna", at: null, text: "" };
  const comments = [{ ...reply, author: "", ...place, quote: "", isResolved: false, replies: [reply] }];
  expect(authorsIn({ amendments, comments })).toEqual([
    { name: "Anna", amendments: 2, comments: 1 },
    { name: "Jean", amendments: 1, comments: 0 },
    { name: "", amendments: 0, comments: 1 },
  ]);
});
