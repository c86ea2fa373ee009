import { describe, expect, test } from "vitest";
import { foldText, matchesQuery } from "../../src/domain/foldText.ts";

describe("search folds what people do not type", () => {
  test.each([
    ["Łódź", "lodz"],
    ["Neuchâtel", "neuchatel"],
    ["Århus og Ærø", "arhus og aero"],
    ["Straße", "strasse"],
    ["Bærum, Þórshöfn", "baerum, thorshofn"],
  ])("%s is found by %s", (text, folded) => expect(foldText(text)).toBe(folded));

  test("Ukrainian letters stay letters, the stress mark goes", () => {
    expect(foldText("Їжівка, Київ")).toBe("їжівка, київ");
    expect(foldText("Ки́їв")).toBe("київ");
    expect(matchesQuery("Ізмаїл", "ізмаіл")).toBe(false);
  });

  test("the three apostrophes are one", () => {
    expect(foldText("П’ять п'ять пʼять")).toBe("п'ять п'ять п'ять");
  });

  test("every word must be there, in any order", () => {
    expect(matchesQuery("Strategia miasta Łodzi", "lodz strat")).toBe(true);
    expect(matchesQuery("Strategia miasta Łodzi", "lodz agenda")).toBe(false);
  });
});
