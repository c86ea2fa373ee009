import { expect, test } from "vitest";
import { problem } from "../../src/domain/problem.ts";
import { err } from "../../src/domain/result.ts";
import { selectCheckedLanguages, spelling } from "../../src/state/spelling.ts";
import { readDictionary, readSpelling, writeDictionary, writeSpelling } from "../../src/state/spellingShelf.ts";
import { writeSealed } from "../../src/workspace/sealedValue.ts";
import { createSealedShelf } from "../support/sealedShelf.ts";

const START = spelling.reducer(undefined, { type: "start" });
const { loaded, wordAdded, wordRemoved, dictionaryAdded, dictionaryRemoved, failed, triedAgain } = spelling.actions;
const LOADED = spelling.reducer(START, loaded({ own: {}, added: {} }));
const checked = (state: typeof START) => selectCheckedLanguages({ spelling: state });

test("before it is known what this machine keeps nothing is checked, then what has a dictionary that works", () => {
  expect(checked(START)).toEqual([]);
  expect(checked(LOADED)).toEqual(["en", "fr", "pl"]);
  const added = spelling.reducer(LOADED, dictionaryAdded({ lang: "uk", file: "uk.oxt" }));
  expect(checked(added)).toEqual(["en", "fr", "pl", "uk"]);
  const broken = spelling.reducer(added, failed({ lang: "fr", problem: problem("spellingFailed") }));
  expect(checked(broken)).toEqual(["en", "pl", "uk"]);
  expect(checked(spelling.reducer(broken, triedAgain({ lang: "fr" })))).toEqual(["en", "fr", "pl", "uk"]);
  expect(checked(spelling.reducer(added, dictionaryRemoved({ lang: "uk" })))).toEqual(["en", "fr", "pl"]);
});

test("own words are kept by language, each once", () => {
  const words = ["Lublin", "Wrocław", "Lublin"].map((word) => wordAdded({ lang: "en", word }));
  const state = [
    ...words,
    wordAdded({ lang: "fr", word: "Lublin" }),
    wordRemoved({ lang: "fr", word: "Lublin" }),
  ].reduce(spelling.reducer, LOADED);
  expect(state.own).toEqual({ en: ["Wrocław", "Lublin"], fr: [] });
});

test("what was kept comes back, and what is no such thing is nothing", async () => {
  const { store, vault } = createSealedShelf();
  const shelf = { local: store, vault };
  expect(await readSpelling(shelf)).toEqual({ own: {}, added: {} });
  await writeSpelling(shelf, { own: { en: ["Lublin"], uk: ["місто"] }, added: { uk: "uk.oxt" } });
  expect(await readSpelling(shelf)).toEqual({ own: { en: ["Lublin"], uk: ["місто"] }, added: { uk: "uk.oxt" } });
  await writeDictionary(shelf, "uk", { affix: "SET UTF-8", words: "1\nмісто\n" });
  expect(await readDictionary(shelf, "uk")).toEqual({ affix: "SET UTF-8", words: "1\nмісто\n" });
  expect(await readDictionary(shelf, "fr")).toBe(null);
  for (const text of ["", "[]", '{"own":{"en":[1]},"added":{}}', '{"own":{"xx":["a"]},"added":{}}']) {
    await writeSealed(shelf, "spelling", text);
    expect(await readSpelling(shelf)).toEqual({ own: {}, added: {} });
  }
});

test("while the vault is locked own words are not known, which is something else than to have none", async () => {
  const { store, vault } = createSealedShelf();
  const shelf = { local: store, vault };
  await writeSpelling(shelf, { own: { en: ["Lublin"] }, added: {} });
  const locked = { ...vault, openLocal: async () => err(problem("vaultLocked")) };
  expect(await readSpelling({ local: store, vault: locked })).toBe(null);
  expect(await readSpelling(shelf)).toEqual({ own: { en: ["Lublin"] }, added: {} });
});
