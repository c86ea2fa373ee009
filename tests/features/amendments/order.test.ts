import { expect, test } from "vitest";
import { orderAfterStep, orderWithout } from "../../../src/features/draft/amendments/orderOfTaking.ts";

test("a step earlier or later changes places with the neighbour, and what was ruled of other paragraphs stays", () => {
  expect(orderAfterStep(["x", "b", "y"], ["a", "b", "c"], "b", -1)).toEqual(["x", "y", "b", "a", "c"]);
  expect(orderAfterStep(null, ["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
});

test("there is no room before the first and behind the last", () => {
  expect(orderAfterStep(null, ["a", "b"], "a", -1)).toBeNull();
  expect(orderAfterStep(null, ["a", "b"], "b", 1)).toBeNull();
  expect(orderAfterStep(null, ["a", "b"], "z", 1)).toBeNull();
});

test("a ruling names no more than a ruling may, and those of this paragraph are among them", () => {
  const many = Array.from({ length: 600 }, (_, i) => `old${String(i)}`);
  const next = orderAfterStep(many, ["a", "b"], "b", -1);
  expect(next).toHaveLength(500);
  expect(next?.slice(-2)).toEqual(["b", "a"]);
});

test("the usual order again forgets this paragraph alone", () => {
  expect(orderWithout(["x", "a", "y", "b"], ["a", "b"])).toEqual(["x", "y"]);
  expect(orderWithout(null, ["a"])).toEqual([]);
});
