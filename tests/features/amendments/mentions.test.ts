import { describe, expect, test } from "vitest";
import type { Remark } from "../../../src/documents/discussion/readDiscussion.ts";
import { MOST_MENTIONS } from "../../../src/documents/discussion/statement.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { callsUpon, mentionsIn, partsOf } from "../../../src/features/draft/amendments/mentions.ts";
import { speakersOf } from "../../../src/features/draft/amendments/speakersOf.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { memberView } from "../memberView.ts";

const member = (n: number, name: string, part = {}) =>
  memberView(n, "Lublin", { name, device: someDevice(`mentions ${String(n)}`), ...part });
const me = member(1, "Ada Król", { isSelf: true });
const anna = member(2, "Anna Nowak");
const annaLis = member(3, "Anna Nowak-Lis");
const second = member(4, "Anna Nowak", { member: anna.member });
const zoia = member(5, "Зоя Їжак");
const speakers = speakersOf([me, anna, annaLis, second, zoia], [], {});
const namesIn = (text: string) => mentionsIn(text, speakers.others).map((one) => speakers.of(one).name);
const remark = (text: string, mentions = mentionsIn(text, speakers.others)): Remark => ({
  id: "x.1",
  speaker: "x",
  at: 0,
  text,
  mentions,
});

describe("a remark calls upon", () => {
  test.each<[string, string[]]>([
    ["@Anna Nowak, is this right?", ["Anna Nowak"]],
    ["Ask @Anna Nowak-Lis.", ["Anna Nowak-Lis"]],
    ["@Anna Nowak and @Anna Nowak-Lis", ["Anna Nowak", "Anna Nowak-Lis"]],
    ["(@Зоя Їжак)", ["Зоя Їжак"]],
    ["@Anna Nowakowska", []],
    ["@Зоя Їжакові", []],
    ["@Anna", []],
    ["Anna Nowak", []],
    ["@", []],
    ["@@Anna Nowak", ["Anna Nowak"]],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test("each person once, by one of their machines, and never who speaks", () => {
    expect(speakers.others.map(({ name }) => name)).toEqual(["Anna Nowak", "Anna Nowak-Lis", "Зоя Їжак"]);
    expect(mentionsIn("@Anna Nowak @Anna Nowak", speakers.others)).toEqual([speakerOf(anna.device)]);
    expect(namesIn("@Ada Król")).toEqual([]);
  });

  test("both of two who have one name", () => {
    const twin = member(6, "Anna Nowak");
    expect(mentionsIn("@Anna Nowak", [anna, twin])).toEqual([speakerOf(anna.device), speakerOf(twin.device)]);
  });

  test("no more than a statement may name", () => {
    const many = Array.from({ length: 60 }, (_, i) => member(100 + i, `Name ${String(i)}.`));
    expect(mentionsIn(many.map(({ name }) => `@${name}`).join(" "), many)).toHaveLength(MOST_MENTIONS);
  });
});

describe("a remark is read", () => {
  test("with all its letters, and those it calls upon marked", () => {
    const parts = partsOf(remark("See @Anna Nowak-Lis: yes"), speakers);
    expect(parts).toEqual([
      { at: 0, text: "See ", speaker: null },
      { at: 4, text: "@Anna Nowak-Lis", speaker: speakerOf(annaLis.device) },
      { at: 19, text: ": yes", speaker: null },
    ]);
    for (const text of ["", "@Anna Nowak", "@Anna Nowak@Anna Nowak", "no @one at all"]) {
      expect(
        partsOf(remark(text), speakers)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }
  });

  test("as it is where those it calls upon are not known", () => {
    expect(partsOf(remark("@Anna Nowak", ["unknown"]), speakers)).toEqual([
      { at: 0, text: "@Anna Nowak", speaker: null },
    ]);
  });

  test("as meant for all machines of the one it calls upon", () => {
    const laptop = member(7, "Ada Król", { member: me.member });
    const all = speakersOf([me, laptop, anna], [], {});
    expect(callsUpon(remark("@Ada Król", [speakerOf(laptop.device)]), all)).toBe(true);
    expect(callsUpon(remark("@Anna Nowak", [speakerOf(anna.device)]), all)).toBe(false);
  });
});
