import { expect, test } from "vitest";
import * as Y from "yjs";
import { deleteLetters } from "../../src/documents/text/commands/deleteLetters.ts";
import { insertBlocks } from "../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../src/documents/text/commands/insertText.ts";
import { createText } from "../../src/documents/text/model/createText.ts";
import { LOAD } from "../../src/documents/origin.ts";
import { applyUpdates } from "../../src/workspace/applyUpdates.ts";
import { createRandom } from "../support/random.ts";

/** Two copies of one document: what `there` writes is received `here`. */
function pair() {
  const [here, there] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
  here.clientID = 1;
  there.clientID = 2;
  return { here, there, receive: () => applyUpdates(here, [Y.encodeStateAsUpdate(there)], LOAD) };
}

test("a letter is deleted, and one put in, where it was meant, whatever arrived before it in the same text", () => {
  const random = createRandom(7);
  const { here, there, receive } = pair();
  there.getText("text").insert(0, "0123456789".repeat(9));
  there.getArray("list").insert(0, [..."0123456789".repeat(9)]);
  receive();
  const [text, list] = [here.getText("text"), here.getArray("list")];
  for (let i = 0; i < 200; i++) {
    const before = text.toString();
    const at = random.below(before.length - 1);
    text.delete(at, 1);
    text.insert(at, "ab");
    expect(text.toString()).toBe(`${before.slice(0, at)}ab${before.slice(at + 1)}`);
    const listed = list.toArray();
    const place = random.below(listed.length);
    list.delete(place, 1);
    list.insert(place, ["a"]);
    expect(list.toArray()).toEqual([...listed.slice(0, place), "a", ...listed.slice(place + 1)]);
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    const elsewhere = random.below(80);
    there.getText("text").delete(elsewhere, 1);
    there.getText("text").insert(elsewhere, "cd");
    there.getArray("list").insert(elsewhere, ["c"]);
    receive();
  }
});

test("so it is in a paragraph in which another types further up", () => {
  const [a, b] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
  const there = createText(b);
  insertBlocks(there, null, [{ spans: [{ text: "abcdefghijklmnopqrstuvwxyz" }] }]);
  const here = createText(a);
  applyUpdates(a, [Y.encodeStateAsUpdate(b)], LOAD);
  const id = here.layout().blocks[0]?.id ?? "";
  deleteLetters(here, id, 20, 21);
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  insertText(there, { block: id, offset: 0 }, "remote ");
  applyUpdates(a, [Y.encodeStateAsUpdate(b)], LOAD);
  const text = here.layout().blocks[0]?.text ?? "";
  deleteLetters(here, id, 24, 25);
  expect(here.layout().blocks[0]?.text).toBe(text.slice(0, 24) + text.slice(25));
});
