import { expect, test } from "vitest";
import { orderAfterStep, orderWithout, whoOrdered } from "../../../src/features/draft/amendments/orderOfTaking.ts";

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

test("who changed the order of one paragraph is named, not who changed that of another one since", () => {
  const ruled = (speaker: string, ...ids: string[]) => ({ speaker, ids, at: 1 });
  const orders = [
    ruled("ada", "a", "b"),
    ruled("bo", "b", "a"),
    ruled("cy", "b", "a", "y", "x"),
    ruled("dan", "b", "a", "x", "y"),
  ];
  expect(whoOrdered(orders, ["a", "b"])?.speaker).toBe("bo");
  expect(whoOrdered(orders, ["x", "y"])?.speaker).toBe("dan");
  expect(whoOrdered(orders.slice(0, 1), ["a", "b"])?.speaker).toBe("ada");
  expect(whoOrdered([...orders, ruled("eva", "x", "y")], ["a", "b"])).toBeNull();
  expect(whoOrdered([], ["a", "b"])).toBeNull();
});
