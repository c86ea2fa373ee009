import { expect, test } from "vitest";
import { forgeUpdate, text } from "../support/forgeUpdate.ts";
import { hostileScene, VICTIM_TEXT } from "../support/hostileScene.ts";

test("writing under the victim's client id: wrongClient", () => {
  const { victim, expectRefused } = hostileScene();
  const clock = VICTIM_TEXT.length;
  expectRefused(
    forgeUpdate({ client: victim.client, clock, items: [{ parent: "blocks", ...text("NO") }] }),
    "wrongClient",
  );
});

test("locking the victim out with a huge clock under its id: wrongClient", () => {
  const { victim, expectRefused } = hostileScene();
  const gc = { ref: 0, content: () => undefined };
  expectRefused(forgeUpdate({ client: victim.client, clock: 2 ** 40, items: [gc] }), "wrongClient");
});

test("a gap in one's own clock: clockGap, and so is everything after it", () => {
  const { attacker, expectRefused } = hostileScene();
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 5, items: [{ parent: "blocks", ...text("x") }] }),
    "clockGap",
  );
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 6, items: [{ parent: "blocks", ...text("x") }] }),
    "clockGap",
  );
});

test("the same clock twice with other text: clockOverlap", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  const first = attacker.edit((doc) => doc.getMap("meta").set("a", 1));
  expect(victim.receive(first)).toEqual({ verdict: "accept" });
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 0, items: [{ parent: "blocks", ...text("NO") }] }),
    "clockOverlap",
  );
});

test("two authors in one update: wrongClient", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  const one = forgeUpdate({ client: attacker.client, clock: 0, items: [{ parent: "blocks", ...text("a") }] });
  const other = forgeUpdate({ client: victim.client, clock: 99, items: [{ parent: "blocks", ...text("b") }] });
  expectRefused(new Uint8Array([2, ...one.slice(1, -1), ...other.slice(1)]), "wrongClient");
});

test("a refused envelope does not stop the next honest one that needs no clock of it", () => {
  const { victim, attacker, expectRefused } = hostileScene();
  expectRefused(
    forgeUpdate({ client: victim.client, clock: 0, deletes: [{ client: 12345, ranges: [[0, 9]] }] }),
    "outsideDeps",
  );
  expect(victim.receive(attacker.edit((doc) => doc.getText("blocks").insert(0, "Yes. ")))).toEqual({
    verdict: "accept",
  });
  expect(victim.text()).toBe(`Yes. ${VICTIM_TEXT}`);
});
