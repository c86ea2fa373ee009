import { expect, test, vi } from "vitest";
import { createNotices } from "../../src/controls/notices.ts";

test("a notice stays in the list after its toast has gone, newest first", () => {
  const notices = createNotices(() => 1_000);
  notices.add({ text: "first" });
  notices.add({ text: "second", tone: "danger" });
  expect(notices.list().map((notice) => [notice.text, notice.tone, notice.at])).toEqual([
    ["second", "danger", 1_000],
    ["first", "info", 1_000],
  ]);
});

test("an act is undone once", () => {
  const notices = createNotices();
  const undo = vi.fn();
  const { id } = notices.add({ text: "archived", undo });
  expect([notices.undo(id), notices.undo(id), notices.undo(99)]).toEqual([true, false, false]);
  expect(undo).toHaveBeenCalledOnce();
  expect(notices.list()[0]?.isUndone).toBe(true);
});

test("watchers hear of each change until they stop, and old notices fall off", () => {
  const notices = createNotices();
  const heard = vi.fn();
  const stop = notices.watch(heard);
  for (let count = 0; count < 120; count += 1) notices.add({ text: String(count) });
  stop();
  notices.clear();
  expect(heard).toHaveBeenCalledTimes(120);
  expect(notices.list()).toEqual([]);
});
