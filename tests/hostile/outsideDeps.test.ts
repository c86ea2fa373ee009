import { expect, test } from "vitest";
import { forgeUpdate, text, type } from "../support/forgeUpdate.ts";
import { hostileScene, VICTIM_TEXT } from "../support/hostileScene.ts";

const END = VICTIM_TEXT.length;

test("deleting what the victim will write next: outsideDeps, and its next words stand", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  const bomb = forgeUpdate({
    client: attacker.client,
    clock: 0,
    deletes: [{ client: victim.client, ranges: [[0, 2 ** 31]] }],
  });
  expect(bomb.byteLength).toBeLessThan(20);
  expectRefused(bomb, "outsideDeps");
  victim.edit((doc) => doc.getText("blocks").insert(END, " And more."));
  expect(victim.text()).toBe(`${VICTIM_TEXT} And more.`);
});

test.each([
  ["one letter beyond", END - 1, 2],
  ["a range that runs over", 0, Number.MAX_SAFE_INTEGER],
  ["a range that starts beyond", END, 1],
])("a delete of %s what was declared: outsideDeps", (_name, clock, length) => {
  const { victim, attacker, expectRefused } = hostileScene();
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 0, deletes: [{ client: victim.client, ranges: [[clock, length]] }] }),
    "outsideDeps",
  );
});

test("origins, right origins and parents that nobody has written: outsideDeps, nothing is left pending", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  const at = { client: attacker.client, clock: 0 };
  const dangling = [victim.client, END] as const;
  expectRefused(forgeUpdate({ ...at, items: [{ origin: dangling, ...text("x") }] }), "outsideDeps");
  expectRefused(forgeUpdate({ ...at, items: [{ right: dangling, ...text("x") }] }), "outsideDeps");
  expectRefused(forgeUpdate({ ...at, items: [{ parent: dangling, ...text("x") }] }), "outsideDeps");
  expectRefused(forgeUpdate({ ...at, items: [{ origin: [4711, 0], ...text("x") }] }), "outsideDeps");
  expectRefused(forgeUpdate({ ...at, items: [{ origin: [attacker.client, 0], ...text("x") }] }), "outsideDeps");
});

test("two megabytes that wait for something: outsideDeps each, the document does not grow", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  const origin = [victim.client, 2 ** 30] as const;
  const bomb = forgeUpdate({ client: attacker.client, clock: 0, items: [{ origin, ...text("x".repeat(200_000)) }] });
  for (let i = 0; i < 10; i++) expectRefused(bomb, "outsideDeps");
});

test("what is there but was not declared counts as not there: the answer is the same on every peer", () => {
  const { victim, attacker } = hostileScene();
  const unseen = victim.edit((doc) => doc.getText("blocks").insert(END, "!"));
  const envelope = attacker.wrap(
    forgeUpdate({ client: attacker.client, clock: 0, items: [{ origin: [victim.client, END], ...text("x") }] }),
  );
  expect(victim.receive(envelope)).toMatchObject({ verdict: "refuse", reason: { code: "outsideDeps" } });
  attacker.receive(unseen);
  expect(attacker.receive(envelope)).toMatchObject({ verdict: "refuse", reason: { code: "outsideDeps" } });
});

test("a parent that is no type, and neighbours of two lists: badUpdate", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  const at = { client: attacker.client, clock: 0 };
  expectRefused(forgeUpdate({ ...at, items: [{ parent: [victim.client, 0], ...text("x") }] }), "badUpdate");
  const apart = [
    { parent: "order", ...text("a") },
    { origin: [victim.client, 0], right: [attacker.client, 0], ...text("b") },
  ] as const;
  expectRefused(forgeUpdate({ ...at, items: apart }), "badUpdate");
  const entries = [
    { parent: "meta", key: "k", ...type(1) },
    { right: [attacker.client, 0], ...text("b") },
  ] as const;
  expectRefused(forgeUpdate({ ...at, items: entries }), "badUpdate");
});

test("declaring an envelope that does not exist makes only the liar wait", () => {
  const { victim, attacker } = hostileScene();
  const deps = [{ device: victim.device, lane: "content" as const, seq: 2 ** 40 }];
  const envelope = { ...attacker.wrap(forgeUpdate({ client: attacker.client, clock: 0 })), deps };
  expect(victim.receive(envelope)).toEqual({ verdict: "wait", dep: deps[0] });
  victim.edit((doc) => doc.getText("blocks").insert(END, "!"));
  expect(victim.text()).toBe(`${VICTIM_TEXT}!`);
});
