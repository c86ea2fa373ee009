import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { watchPlaced } from "../../../src/documents/amendments/watchPlaced.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { baseOf, createPeer, lines } from "../text/peers.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Counts how often what was said is placed, at once and while letters are typed. */
function watched() {
  const { model } = createPeer(2, baseOf(lines("The cities may meet once a year.")));
  const block = model.layout().blocks[0]?.id ?? "";
  const count = { placed: 0 };
  const stop = watchPlaced({ model, discussion: new Y.Doc(), onPlaced: () => void count.placed++ });
  return { count, stop, type: () => void insertText(model, { block, offset: 0 }, "x") };
}

test("what was said is placed anew once a second while somebody writes on, and soon after the last letter", () => {
  const { count, type } = watched();
  expect(count.placed).toBe(1);
  for (let letter = 0; letter < 50; letter++) {
    type();
    vi.advanceTimersByTime(100);
  }
  expect(count.placed).toBeGreaterThanOrEqual(1 + 4);
  expect(count.placed).toBeLessThanOrEqual(1 + 5);
  const whileWriting = count.placed;
  vi.advanceTimersByTime(200);
  expect(count.placed).toBe(whileWriting + 1);
  vi.advanceTimersByTime(5000);
  expect(count.placed).toBe(whileWriting + 1);
});

test("nothing is placed after it was stopped", () => {
  const { count, stop, type } = watched();
  type();
  stop();
  type();
  vi.advanceTimersByTime(5000);
  expect(count.placed).toBe(1);
});
