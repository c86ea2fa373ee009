import { expect, test } from "vitest";
import { chooseWords } from "../../src/domain/chooseWords.ts";

test("a reader is given their own language, else English, else what there is", () => {
  const all = { en: "Opening", fr: "Ouverture" };
  expect(chooseWords(all, "fr")).toEqual({ lang: "fr", text: "Ouverture" });
  expect(chooseWords(all, "fr-CH")).toEqual({ lang: "fr", text: "Ouverture" });
  expect(chooseWords(all, "pl")).toEqual({ lang: "en", text: "Opening" });
  expect(chooseWords({ uk: "Відкриття" }, "pl")).toEqual({ lang: "uk", text: "Відкриття" });
  expect(chooseWords({ fr: "" }, "fr")).toEqual({ lang: "", text: "" });
});
