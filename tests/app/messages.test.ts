import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { loadMessages } from "../../src/app/messages/loadMessages.ts";
import { locales, localeTag, pickLocale } from "../../src/app/messages/locale.ts";
import { PROBLEM_CODES } from "../../src/domain/problem.ts";
import { REFUSAL_CODES } from "../../src/domain/refusal.ts";
import { ROLES } from "../../src/domain/role.ts";
import { readIcu } from "./readIcu.ts";

const COUNTS = [0, 1, 2, 5, 12, 21, 22, 25, 101, 112, 1.5];
const en = await loadMessages("en");
const shapeOf = new Map(Object.entries(en).map(([id, text]) => [id, readIcu(text)]));

describe.each(locales)("the texts in %s", async (locale) => {
  const messages = await loadMessages(locale);
  const entries = Object.entries(messages);

  test("lack no key and have none of their own", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
  });

  test("are sorted, so that two people who add one rarely touch the same line", () => {
    const keys = Object.keys(messages);
    expect(keys).toEqual([...keys].sort());
  });

  test("are not empty, and hold no straight apostrophe or quotation mark", () => {
    expect(entries.filter(([, text]) => text.trim() === "" || /['"]/.test(text))).toEqual([]);
  });

  test("fill in the same places as English", () => {
    const places = (id: string) => shapeOf.get(id)?.places;
    expect(entries.filter(([id, text]) => String(readIcu(text).places) !== String(places(id)))).toEqual([]);
  });

  test("have every plural form the language knows", () => {
    const { pluralCategories } = new Intl.PluralRules(localeTag[locale]).resolvedOptions();
    const faults = entries.flatMap(([id, text]) =>
      readIcu(text).plurals.flatMap(({ cases }) =>
        pluralCategories.filter((form) => !cases.includes(form)).map((form) => `${id} lacks ${form}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test("format for every count without an error", () => {
    const faults: string[] = [];
    const intl = createIntl({
      locale: localeTag[locale],
      messages,
      onError: (error) => faults.push(error.message),
    });
    for (const { id, values } of countedTexts(messages)) {
      const text = intl.formatMessage({ id }, values);
      if (/[{}#]/.test(text)) faults.push(`${id}: ${text}`);
    }
    expect(faults).toEqual([]);
  });
});

test("a count takes the right form in each language", async () => {
  const drafts = async (locale: (typeof locales)[number]) => {
    const intl = createIntl({ locale: localeTag[locale], messages: await loadMessages(locale) });
    return COUNTS.map((count) => intl.formatMessage({ id: "draft.words" }, { count }));
  };
  expect(await drafts("pl")).toEqual([
    "0 słów",
    "1 słowo",
    "2 słowa",
    "5 słów",
    "12 słów",
    "21 słów",
    "22 słowa",
    "25 słów",
    "101 słów",
    "112 słów",
    "1,5 słowa",
  ]);
  expect((await drafts("uk")).slice(5, 9)).toEqual(["21 слово", "22 слова", "25 слів", "101 слово"]);
  expect((await drafts("fr")).at(-1)).toBe("1,5 mot");
  expect((await drafts("en"))[0]).toBe("0 words");
});

test("French keeps its narrow spaces, Polish its quotation marks, and no one-letter word ends a Polish line", async () => {
  const [fr, pl] = await Promise.all([loadMessages("fr"), loadMessages("pl")]);
  const wrong = (texts: object, pattern: RegExp) =>
    Object.entries(texts).filter(([, text]) => pattern.test(String(text)));
  expect(wrong(fr, / [;:!?»]|« |[^\s\u202f(/][!?»]|\w:(?!\/\/)/)).toEqual([]);
  expect(wrong(pl, /[“«»]/)).toEqual([]);
  expect(wrong(pl, /(?<![\p{L}\p{N}{])[aiouwz] (?=\S)/iu)).toEqual([]);
});

test("every problem, refusal and role has words", () => {
  const ids = [
    ...PROBLEM_CODES.flatMap((code) => [`problem.${code}.title`, `problem.${code}.text`]),
    ...REFUSAL_CODES.map((code) => `refusal.${code}`),
    ...ROLES.flatMap((role) => [`role.${role}`, `role.${role}.text`]),
  ];
  expect(ids.filter((id) => !(id in en))).toEqual([]);
});

test("the first language of the system that the interface has is taken", () => {
  expect(pickLocale(["de-DE", "uk-UA", "en-GB"])).toBe("uk");
  expect(pickLocale([])).toBe("en");
});

/** Each text with something for each of its places; a text with counts once for each count. */
function countedTexts<Id extends string>(messages: Readonly<Record<Id, string>>) {
  return (Object.keys(messages) as Id[]).flatMap((id) => {
    const names = readIcu(messages[id]).places.map((place) => place.split(" "));
    const fill = (count: number) =>
      Object.fromEntries(names.map(([name, kind]) => [name, kind === "text" ? "Łódź" : count]));
    return names.some(([, kind]) => kind !== "text")
      ? COUNTS.map((count) => ({ id, values: fill(count) }))
      : [{ id, values: fill(1) }];
  });
}
