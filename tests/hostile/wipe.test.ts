import { expect, test } from "vitest";
import { forgeUpdate, text, values } from "../support/forgeUpdate.ts";
import { hostileScene, VICTIM_TEXT } from "../support/hostileScene.ts";

const deleteAll = (client: number, own: number) =>
  forgeUpdate({ client: own, clock: 0, deletes: [{ client, ranges: [[0, VICTIM_TEXT.length]] }] });

test.each(["body", "discussion"] as const)("an observer deletes everything in a %s: role", (kind) => {
  const { victim, attacker, expectRefused } = hostileScene(kind, "observer");
  expectRefused(deleteAll(victim.client, attacker.client), "role");
});

test("a delegate deletes the body: role", () => {
  const { victim, attacker, expectRefused } = hostileScene("body", "delegate");
  expectRefused(deleteAll(victim.client, attacker.client), "role");
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 0, items: [{ parent: "blocks", ...text("x") }] }),
    "role",
  );
});

test("a delegate deletes another's words in the discussion: foreignDelete; its own it may", () => {
  const { victim, attacker, expectRefused } = hostileScene("discussion", "delegate");
  expectRefused(deleteAll(victim.client, attacker.client), "foreignDelete");
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 0, deletes: [{ client: victim.client, ranges: [[3, 1]] }] }),
    "foreignDelete",
  );
  expect(victim.receive(attacker.edit((doc) => doc.getText("threads").insert(0, "Mine. ")))).toEqual({
    verdict: "accept",
  });
  expect(victim.receive(attacker.edit((doc) => doc.getText("threads").delete(0, 6)))).toEqual({ verdict: "accept" });
  expect(victim.doc.getText("threads").toString()).toBe(VICTIM_TEXT);
});

test("a delegate sets a key of another's thread, or over another's value, or in meta: foreignDelete", () => {
  const { victim, attacker, expectRefused } = hostileScene("discussion", "delegate");
  const at = { client: attacker.client, clock: 0 };
  const setting = victim.edit((doc) => doc.getMap("meta").set("title", "Draft"));
  attacker.receive(setting);
  const title = VICTIM_TEXT.length;
  expectRefused(forgeUpdate({ ...at, items: [{ origin: [victim.client, title], ...values([126]) }] }), "foreignDelete");
  expectRefused(forgeUpdate({ ...at, items: [{ parent: "meta", key: "title", ...values([126]) }] }), "foreignDelete");
  expect(victim.doc.getMap("meta").get("title")).toBe("Draft");
});

test("an editor who wipes a text may: it is signed, and nothing is lost from the log", () => {
  const { victim, attacker } = hostileScene("body", "editor");
  expect(victim.receive(attacker.wrap(deleteAll(victim.client, attacker.client)))).toEqual({ verdict: "accept" });
  expect(victim.text()).toBe("");
});
