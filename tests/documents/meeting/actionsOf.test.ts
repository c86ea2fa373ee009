import { expect, test } from "vitest";
import { actionsOf, isOpen, isOverdue } from "../../../src/documents/meeting/actionsOf.ts";
import { meet, recordScene } from "./recordScene.ts";

const ACTION: Parameters<ReturnType<typeof recordScene>["record"]>[0] = {
  ...{ type: "action", item: "item-1", words: { en: "Send the paper." }, seat: "", name: "Secretariat" },
  ...{ due: 5_000, decision: "" },
};

test("an action point is open until somebody says otherwise, and overdue after its day", () => {
  const here = recordScene();
  const id = here.record(ACTION);
  const [open] = actionsOf(here.read());
  expect(open).toMatchObject({ id, state: "open", note: "", isContested: false, over: [] });
  expect([4_000, 6_000].map((now) => open && isOverdue(open, now))).toEqual([false, true]);
  here.record({ type: "actionState", on: id, state: "done", note: "Sent.", over: [] });
  const [done] = actionsOf(here.read());
  expect(done).toMatchObject({ state: "done", note: "Sent." });
  expect(done && [isOpen(done), isOverdue(done, 6_000)]).toEqual([false, false]);
});

test("two who tell of another state while apart are both known; who has seen both settles it", () => {
  const [here, there] = [recordScene("a"), recordScene("b")];
  const id = here.record(ACTION);
  meet(here, there);
  here.record({ type: "actionState", on: id, state: "done", note: "", over: [] });
  there.record({ type: "actionState", on: id, state: "dropped", note: "", over: [] });
  meet(here, there);
  const [contested] = actionsOf(there.read());
  expect(contested?.isContested).toBe(true);
  there.record({ type: "actionState", on: id, state: "inProgress", note: "", over: contested?.over ?? [] });
  expect(actionsOf(there.read())[0]).toMatchObject({ state: "inProgress", isContested: false });
});
