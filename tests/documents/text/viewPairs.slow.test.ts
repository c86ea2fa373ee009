// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { ourSide } from "./views/ourSide.ts";
import { ID_ORDERS, runPair } from "./views/runPair.ts";
import { VIEW_PAIRS } from "./views/viewPairs.ts";

describe("two people in editors who do not see each other", () => {
  it.each(VIEW_PAIRS.map((pair) => [pair.name, pair] as const))("%s", (_name, pair) => {
    for (const ids of ID_ORDERS) {
      const { verdict, shown } = runPair(ourSide, pair, ids);
      expect({ verdict, shown }).toEqual({ verdict: "right", shown });
    }
  });
});
