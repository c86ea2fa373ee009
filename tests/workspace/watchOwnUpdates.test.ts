import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { applyKept, applyUpdates } from "../../src/workspace/applyUpdates.ts";
import { keepUpdate } from "../../src/workspace/keptUpdate.ts";
import { watchOwnUpdates } from "../../src/workspace/watchOwnUpdates.ts";

const LOCAL = { type: "local" } as const;
const REMOTE = { type: "remote", device: "d", seq: 1 } as never;

function watched() {
  const doc = new Y.Doc({ gc: false });
  const told: Uint8Array[] = [];
  const stop = watchOwnUpdates(doc, (update) => told.push(update));
  const write = (word: string): void => doc.transact(() => doc.getText("t").insert(0, word), LOCAL);
  return { doc, told, stop, write };
}

function theirs(): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.getText("t").insert(0, "theirs ");
  return doc;
}

/** What all updates that were told say together. */
function textOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc({ gc: false });
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText("t").toString();
}

test("what this user does is told, act by act", () => {
  const { told, write } = watched();
  write("two");
  write("one ");
  expect(told).toHaveLength(2);
  expect(textOf(told)).toBe("one two");
});

test("opening a document and taking in what others wrote encodes nothing again", () => {
  const encoded = vi.spyOn(Y.UpdateEncoderV1.prototype, "toUint8Array");
  try {
    const { doc, told, write } = watched();
    const [kept, update] = [keepUpdate(theirs()), Y.encodeStateAsUpdate(theirs())];
    encoded.mockClear();
    applyKept(doc, kept, { type: "load" });
    applyUpdates(doc, [update], REMOTE);
    expect(encoded).not.toHaveBeenCalled();
    expect(told).toEqual([]);
    write("own ");
    expect(encoded).toHaveBeenCalledTimes(1);
    applyUpdates(doc, [Y.encodeStateAsUpdate(theirs())], REMOTE);
    expect(told).toHaveLength(1);
  } finally {
    encoded.mockRestore();
  }
});

test("what this user's side does because of what arrived is told, and what arrived is not", () => {
  const { doc, told, write } = watched();
  let hasAnswered = false;
  doc.getText("t").observe(() => {
    if (!hasAnswered) {
      hasAnswered = true;
      write("answer ");
    }
  });
  applyUpdates(doc, [Y.encodeStateAsUpdate(theirs())], REMOTE);
  expect(told).toHaveLength(1);
  expect(doc.getText("t").toString()).toContain("answer ");
  expect(textOf(told)).not.toContain("theirs");
});

test("nothing is told after it was ended", () => {
  const { told, stop, write } = watched();
  stop();
  write("late");
  expect(told).toEqual([]);
});
