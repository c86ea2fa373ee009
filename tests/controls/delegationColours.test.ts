import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DELEGATION_COLOURS, delegationPatterns, delegationStyle } from "../../src/controls/delegationStyle.ts";
import { contrast, difference, sights } from "./colourSight.ts";

const tokens = readFileSync("src/app/styles/tokens.css", "utf8");

/** A token's colour in the light and in the dark theme. */
function token(name: string): readonly [string, string] {
  const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  if (!found?.[1] || !found[2]) throw new Error(`no token ${name}`);
  return [found[1], found[2]];
}

const themes = [
  ["light", 0],
  ["dark", 1],
] as const;

describe.each(themes)("in the %s theme", (_, theme) => {
  const colours = Array.from(
    { length: DELEGATION_COLOURS },
    (__, place) => token(`delegation-${String(place + 1)}`)[theme],
  );

  test.each(Object.entries(sights))("with %s sight, two delegations never look alike", (__, sight) => {
    const pairs = colours.flatMap((one, place) => colours.slice(place + 1).map((other) => [one, other] as const));
    const near = pairs.map(([one, other]) => ({ one, other, difference: difference(one, other, sight) }));
    expect(near.filter((pair) => pair.difference < 24)).toEqual([]);
  });

  test("a delegation's colour can be read as text on the sheet", () => {
    const surface = token("surface")[theme];
    expect(colours.filter((colour) => contrast(colour, surface) < 4.5)).toEqual([]);
  });

  test.each(["text", "muted", "accent", "ok", "warn", "danger"])("%s can be read on every surface", (name) => {
    const grounds = ["bg", "surface", "raised"].map((ground) => token(ground)[theme]);
    expect(grounds.filter((ground) => contrast(token(name)[theme], ground) < 4.5)).toEqual([]);
  });

  test("messages can be read on their own tint, and the edge of a control is seen", () => {
    for (const tone of ["accent", "ok", "warn", "danger"]) {
      expect(contrast(token(tone)[theme], token(`${tone}-soft`)[theme]), tone).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(token("on-accent")[theme], token("accent")[theme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token("line-control")[theme], token("surface")[theme])).toBeGreaterThanOrEqual(3);
    expect(contrast(token("line-control")[theme], token("bg")[theme])).toBeGreaterThanOrEqual(3);
  });
});

test("24 delegations are told apart before two share colour and pattern", () => {
  const names = Array.from({ length: 24 }, (_, place) => delegationStyle(place).className);
  expect(new Set(names).size).toBe(DELEGATION_COLOURS * delegationPatterns.length);
  expect(delegationStyle(7)).toEqual({
    colour: 2,
    pattern: "dashed",
    className: "delegation-colour-2 delegation-pattern-dashed",
  });
  expect(delegationStyle("WRO")).toEqual(delegationStyle("WRO"));
});
