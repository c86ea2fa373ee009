import { describe, expect, it } from "vitest";
import { median, quantile } from "./median.mjs";
import { expectEqualResults, runPairs } from "./pairs.mjs";
import { readArguments } from "./readArguments.mjs";
import { summarise } from "./summary.mjs";
import { formatNumber, formatTable } from "./table.mjs";

const series = { id: "m", unit: "ms", hold: "≤ 1/2", isHeld: () => true };

describe("median", () => {
  it("is the middle, or half-way between the two in the middle, whatever the order", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it("is the half of a quantile", () => {
    const values = Array.from({ length: 101 }, (_, value) => value);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([1, 2], 0.95)).toBeCloseTo(1.95);
  });
});

describe("pairs", () => {
  it("are measured in turn, and the side that begins changes", async () => {
    const order: string[] = [];
    const side = (name: string) => async (pair: number) => {
      order.push(`${name}${pair}`);
      return { result: 1 };
    };
    await runPairs({ pairs: 3, sides: { ours: side("a"), rival: side("b") }, agree: expectEqualResults });
    expect(order).toEqual(["a0", "b0", "b1", "a1", "a2", "b2"]);
  });

  it("count only when the sides agree", async () => {
    const sides = { ours: async () => ({ result: "x" }), rival: async () => ({ result: "y" }) };
    await expect(runPairs({ pairs: 1, sides, agree: expectEqualResults })).rejects.toThrow("do not agree");
  });
});

describe("summary", () => {
  it("takes ratios pair by pair, so that a machine that slows down does not decide", () => {
    const samples = [
      { ours: 1, rival: 10, limit: 1 },
      { ours: 8, rival: 80, limit: 4 },
      { ours: 2, rival: 20, limit: 1 },
    ];
    expect(summarise({ ...series, samples })).toEqual({
      ours: 2,
      rival: 20,
      limit: 1,
      ratio: 0.1,
      limitRatio: 2,
      pairs: 3,
      unit: "ms",
    });
  });

  it("compares with the limit where there is no rival, and keeps p95", () => {
    const summary = summarise({ ...series, samples: [{ ours: 3, limit: 2 }], p95Ms: 7 });
    expect(summary).toMatchObject({ rival: null, ratio: 1.5, p95Ms: 7 });
  });

  it("makes no ratio of a side that came to nothing", () => {
    const samples = [
      { ours: 1, rival: 0, limit: 1 },
      { ours: 1, rival: 0.5, limit: 1 },
    ];
    expect(summarise({ ...series, samples }).ratio).toBe(2);
  });
});

describe("table", () => {
  it("shows the sides next to each other and the verdict", () => {
    const summary = summarise({ ...series, samples: [{ ours: 1, rival: 4 }] });
    const text = formatTable([{ id: "m", hold: "≤ 1/2", isHeld: false, summary }]);
    expect(text.split("\n")[2]).toMatch(/^m\s+1\.00 ms\s+4\.00 ms\s+-\s+0\.250\s+-\s+1\s+-\s+≤ 1\/2\s+DOES NOT HOLD$/);
  });

  it("shows three figures", () => {
    expect([0.012345, 1.2345, 12.345, 1234.5, 0].map(formatNumber)).toEqual(["0.0123", "1.23", "12.3", "1235", "0"]);
  });
});

describe("arguments", () => {
  it("are read, and what is not known is refused", () => {
    expect(readArguments(["--only", "a, b", "--json", "f"])).toEqual({ only: ["a", "b"], json: "f", pairs: null });
    expect(readArguments(["--pairs", "3"]).pairs).toBe(3);
    expect(() => readArguments(["--only"])).toThrow("needs a value");
    expect(() => readArguments(["--fast", "1"])).toThrow("Not understood");
  });
});
