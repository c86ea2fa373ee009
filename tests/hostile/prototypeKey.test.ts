import { expect, test } from "vitest";
import { forgeUpdate, json, text, type, values } from "../support/forgeUpdate.ts";
import { hostileScene } from "../support/hostileScene.ts";

const letters = (value: string): number[] => [value.length, ...new TextEncoder().encode(value)];
const evil = [118, 1, ...letters("__proto__"), 118, 1, ...letters("admin"), 120];

test.each([
  ["an object in a value", { parent: "order", ...values(evil) }],
  ["an object deeper in a value", { parent: "order", ...values([117, 1, ...evil]) }],
  ["a key of a map", { parent: "meta", key: "__proto__", ...values([120]) }],
  ["an embed", { parent: "blocks", ...json(5, '{"__proto__":{"admin":true}}') }],
  ["an embed that hides the letters", { parent: "blocks", ...json(5, '{"a":[{"\\u005f_proto__":1}]}') }],
  ["the value of a format", { parent: "blocks", ...json(6, '{"__proto__":1}') }],
  ["the name of a format", { parent: "blocks", ...json(6, "true", "__proto__") }],
  ["the name of an element", { parent: "blocks", ...type(3, "__proto__") }],
])("__proto__ in %s: forbiddenKey", (_name, item) => {
  const { attacker, expectRefused } = hostileScene();
  expectRefused(forgeUpdate({ client: attacker.client, clock: 0, items: [item] }), "forbiddenKey");
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test("the word as text or as a value is only a word", () => {
  const { victim, attacker } = hostileScene();
  const items = [
    { parent: "blocks", ...text("__proto__") },
    { parent: "order", ...values([119, ...letters("__proto__")]) },
    { parent: "blocks", ...json(5, '"__proto__"') },
  ];
  expect(victim.receive(attacker.wrap(forgeUpdate({ client: attacker.client, clock: 0, items })))).toEqual({
    verdict: "accept",
  });
});
