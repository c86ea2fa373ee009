import { describe, expect, test } from "vitest";
import { formatReference, keptReference, parseReference } from "../../src/domain/documentReference.ts";
import { changedProperties, type PaperProperties } from "../../src/domain/paperProperties.ts";

describe("a reference is read as people type it, and written in one way", () => {
  test.each([
    ["GT-ADI-INT(2021)2", "GT-ADI-INT(2021)2"],
    ["CDDH(2020)OJ1Annotated", "CDDH(2020)OJ1 Annotated"],
    ["CDDH-BU(2014)R90", "CDDH-BU(2014)R90"],
    ["DH-SYSC-V(2021)01REV", "DH-SYSC-V(2021)01 REV"],
    ["CM(2013)131 addfinal", "CM(2013)131 addfinal"],
    ["CM/Rec(2022)10", "CM/Rec(2022)10"],
    ["  gt-adi-int (2021) OJ-3 - ", null],
    ["GT-ADI-INT (2021) OJ-3 rev2 prov", "GT-ADI-INT(2021)OJ3 REV2 prov"],
    ["GT-ADI-INT(2021)2-REV1", "GT-ADI-INT(2021)2 REV1"],
    ["МКІ(2026)4", "МКІ(2026)4"],
    ["GT-ADI-INT(2021)", null],
    ["GT-ADI-INT 2", null],
    ["(2021)2", null],
    ["GT-ADI-INT(0021)2", null],
    ["Draft 3", null],
    ["", null],
    [`A${"-B".repeat(60)}(2021)1`, null],
  ])("%j is %j", (typed, written) => {
    const reference = parseReference(typed);
    expect(reference && formatReference(reference)).toBe(written);
  });

  test("and its parts are told apart", () => {
    expect(parseReference("CDDH(2020)OJ1Annotated")).toEqual({
      body: "CDDH",
      year: 2020,
      letters: "OJ",
      number: "1",
      suffix: "Annotated",
    });
  });

  test("what is written is read as the same again", () => {
    const reference = parseReference("DH-SYSC-V (2021) 01 REV");
    expect(reference && parseReference(formatReference(reference))).toEqual(reference);
  });
});

test("a reference from before stays while nobody touches it, and none can be taken away", () => {
  expect(keptReference("Draft 3", "Draft 3")).toBe("Draft 3");
  expect(keptReference("Draft 4", "Draft 3")).toBe(null);
  expect(keptReference("  ", "Draft 3")).toBe("");
});

test("only what one changed is written", () => {
  const before: PaperProperties = {
    reference: "A(2021)1",
    statusNote: "",
    reading: null,
    procedure: "written",
    circulation: null,
  };
  expect(changedProperties(before, before)).toEqual({});
  expect(changedProperties(before, { ...before, reading: "first", procedure: null })).toEqual({
    reading: "first",
    procedure: null,
  });
});
