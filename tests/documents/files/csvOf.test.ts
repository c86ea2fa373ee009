import { describe, expect, test } from "vitest";
import { csvOf } from "../../../src/documents/files/csv/csvOf.ts";

const text = (rows: readonly (readonly string[])[], withBom = false) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvOf(rows, { withBom }));

describe("a file of comma-separated values", () => {
  test("quotes what would end a cell or a row, and nothing else", () => {
    expect(
      text([
        ["3.1", 'Draft "A", first reading', "two\nlines"],
        ["Łódź", "", "їжак"],
      ]),
    ).toBe('3.1,"Draft ""A"", first reading","two\nlines"\r\nŁódź,,їжак\r\n');
  });

  test("begins with the mark of UTF-8 where that is asked for", () => {
    expect(text([["a"]], true)).toBe("\ufeffa\r\n");
    expect([...csvOf([["a"]], { withBom: true }).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1"])(
    "has %j as words, never as a formula",
    (cell) => {
      expect(
        text([[cell]])
          .replace(/^"/, "")
          .startsWith("'"),
      ).toBe(true);
    },
  );

  test.each(["-5", "12.5", "-1,5"])("leaves the number %s a number", (cell) => {
    expect(text([[cell]])).not.toContain("'");
  });
});
