import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type ChosenFile, readDictionaryFiles } from "../../../src/documents/spelling/dictionaryFiles.ts";
import { isUsable } from "../../../src/documents/spelling/isUsable.ts";
import { openHunspell } from "../../../src/documents/spelling/openHunspell.ts";
import { createSpeller } from "../../../src/documents/spelling/speller.ts";
import { engine } from "./realDictionaries.ts";
import { AFFIX, ukrainian, WORDS } from "./ukrainian.ts";

const encoder = new TextEncoder();
const file = (name: string, content: string | Uint8Array): ChosenFile => ({
  name,
  bytes: typeof content === "string" ? encoder.encode(content) : content,
});
const archive = (name: string, parts: Readonly<Record<string, string | Uint8Array>>): ChosenFile =>
  file(
    name,
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([part, content]) => [
          part,
          typeof content === "string" ? encoder.encode(content) : content,
        ]),
      ),
    ),
  );
const codeOf = (files: readonly ChosenFile[]): string => {
  const read = readDictionaryFiles(files, "uk");
  return read.ok ? "taken" : read.error.code;
};
const spellerOf = async (files: readonly ChosenFile[]) => {
  const read = readDictionaryFiles(files, "uk");
  if (!read.ok) throw new Error(read.error.code);
  const hunspell = await openHunspell(engine(), read.value);
  expect(isUsable(hunspell, read.value)).toBe(true);
  return createSpeller(hunspell, "uk");
};

describe("a dictionary that a person adds", () => {
  test("is an .aff and a .dic", async () => {
    const speller = await spellerOf(ukrainian());
    const wrong = (word: string) => speller.wrongIn(word).length > 0;
    expect(["місто", "міста", "містами", "Місто", "п'ять", "проєкти", "будь-який"].filter(wrong)).toEqual([]);
    expect(["мисто", "проєктт", "громадa", "пять"].filter(wrong)).toHaveLength(4);
    expect(speller.suggest("мисто")).toContain("місто");
  });

  test("may be one archive with both, among other things", async () => {
    const oxt = archive("uk.oxt", {
      "META-INF/manifest.xml": "<manifest/>",
      "en_GB/en_GB.aff": "SET UTF-8\n",
      "en_GB/en_GB.dic": "1\nword\n",
      "uk_UA/uk_UA.aff": AFFIX,
      "uk_UA/uk_UA.dic": WORDS,
      "uk_UA/hyph_uk_UA.dic": "UTF-8\n1а\n",
    });
    expect((await spellerOf([oxt])).wrongIn("місто")).toEqual([]);
  });

  test("may be in an older encoding, with rules named by letters of it", async () => {
    // KOI8-U, by hand: what Node can read it cannot write.
    const table = new Map(
      [...Array.from({ length: 256 }, (_, i) => i)].map((i) => [new TextDecoder("koi8-u").decode(Uint8Array.of(i)), i]),
    );
    const koi = (text: string) => Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63));
    const affix = "SET KOI8-U\nSFX Ж Y 1\nSFX Ж о а о\n";
    const speller = await spellerOf([file("a.aff", koi(affix)), file("a.dic", koi("2\r\nмісто/Ж\r\nслово\r\n"))]);
    expect(speller.wrongIn("міста")).toEqual([]);
    expect(speller.wrongIn("слова")).toHaveLength(1);
  });

  test("may be chosen in any order and under names in capitals", () => {
    const [affix, words] = ukrainian();
    expect(codeOf([file("B.DIC", words?.bytes ?? ""), file("A.AFF", affix?.bytes ?? "")])).toBe("taken");
  });
});

describe("what is chosen instead of a dictionary ends in a problem that says which", () => {
  const [affix = file("", ""), words = file("", "")] = ukrainian();
  const BOMB = new Uint8Array(4 * 1024 * 1024);
  const rows: readonly (readonly [what: string, files: readonly ChosenFile[], code: string])[] = [
    ["nothing", [], "dictionaryNone"],
    ["half of it", [words], "dictionaryNone"],
    ["two halves of one kind", [words, words], "dictionaryNone"],
    ["three files", [affix, words, words], "dictionaryNone"],
    ["a letter", [file("letter.docx", "PK")], "dictionaryNone"],
    ["an archive without one", [archive("a.zip", { "a.txt": "a" })], "dictionaryNone"],
    ["an archive with hyphens only", [archive("a.zip", { "hyph_uk.dic": "1\nа\n" })], "dictionaryNone"],
    ["no archive at all", [file("a.oxt", "nothing of the kind")], "dictionaryDamaged"],
    [
      "an archive that is cut off",
      [{ name: "a.zip", bytes: archive("a.zip", { "a.aff": AFFIX, "a.dic": WORDS }).bytes.slice(0, -30) }],
      "dictionaryDamaged",
    ],
    ["a bomb in an archive", [archive("a.zip", { "a.aff": AFFIX, "a.dic": BOMB })], "dictionaryTooLarge"],
    [
      "more rules than any language has",
      [file("a.aff", new Uint8Array(5 * 1024 * 1024).fill(32)), words],
      "dictionaryTooLarge",
    ],
    ["a picture", [affix, file("a.dic", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))], "dictionaryDamaged"],
    [
      "letters of another encoding than it says",
      [affix, file("a.dic", Uint8Array.of(0x31, 10, 0xff, 0xfe, 0xff))],
      "dictionaryDamaged",
    ],
    ["an encoding that nobody knows", [file("a.aff", "SET KLINGON-1\n"), words], "dictionaryDamaged"],
    ["a list without its number", [affix, file("a.dic", "місто\nслово\n")], "dictionaryNone"],
    ["an empty list", [affix, file("a.dic", "5\n\n\n")], "dictionaryNone"],
    ["zeros for letters", [affix, file("a.dic", "1\n\0\0\0\n")], "dictionaryNone"],
    ["a line without an end", [affix, file("a.dic", `1\n${"а".repeat(100_000)}\n`)], "dictionaryDamaged"],
    ["the words of another script", [affix, file("a.dic", "3\nhouse\nstreet\nместо\n")], "dictionaryOther"],
  ];

  test.each(rows)("%s", (_what, files, code) => {
    expect(codeOf(files)).toBe(code);
  });

  test("the number of words that a file claims reserves no memory", async () => {
    const read = readDictionaryFiles([affix, file("a.dic", WORDS.replace(/^9/, "500000000"))], "uk");
    expect(read.ok && read.value.words.split("\n")[0]).toBe("9");
  });

  test("rules that are nonsense end in a dictionary that knows its bare words, or in none, and never in a crash", async () => {
    const nonsense = `SET UTF-8\nSFX A Y 99999\nSFX A \nREP -1\nMAP x\nCOMPOUNDRULE ((((\nAF 5\nICONV 3\nSFX B Y 1\nSFX B 0 ${"а".repeat(9_000)} .\n`;
    const read = readDictionaryFiles([file("a.aff", nonsense), words], "uk");
    if (!read.ok) throw new Error(read.error.code);
    const opened = await openHunspell(engine(), read.value).then(
      (hunspell) => createSpeller(hunspell, "uk"),
      () => null,
    );
    for (const word of ["місто", "мисто", "а".repeat(50)]) opened?.wrongIn(word);
  });
});
