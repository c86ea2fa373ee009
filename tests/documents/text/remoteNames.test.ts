// @vitest-environment jsdom
import { expect, it } from "vitest";
import type { RemoteCaret } from "../../../src/documents/text/binding/remoteCarets.ts";
import { encodeCaret } from "../../../src/documents/text/caret/caret.ts";
import { openEditingPeer } from "./editors.ts";
import { baseOf, createPeer, lines } from "./peers.ts";

const BASE = baseOf(lines("alpha", "bravo"));
const HAIFA = "רכזת, חיפה";
const TANGIER = "منسقة، طنجة";

/** People whose carets all stand in the first paragraph. */
function caretsOf(...people: readonly (readonly [code: string, name: string])[]): RemoteCaret[] {
  const layout = createPeer(9, BASE).model.layout();
  const at = encodeCaret(layout, { block: layout.blocks[0]?.id ?? "", offset: 2 }) ?? "";
  return people.map(([code, name], i) => ({
    key: String(i),
    code,
    name,
    delegation: String(i + 1),
    anchor: at,
    head: at,
  }));
}

it("names written from right to left stand apart from the letters and names beside them, in carets and beside the paragraph", () => {
  const carets = caretsOf(["HFA", HAIFA], ["", TANGIER], ["LUB", "Coordinator, Lublin"]);
  const ann = openEditingPeer(2, BASE, {
    presence: { read: () => carets, watch: () => () => undefined },
    labels: { editor: "Text", editedBy: (names) => `${names.join(" and ")} write here` },
  });
  const { dom } = ann.editor.view;
  const labels = [...dom.querySelectorAll<HTMLElement>(".remote-caret > *")];
  expect(labels.map(({ tagName, dir }) => [tagName, dir])).toEqual(Array.from({ length: 3 }, () => ["BDI", "auto"]));
  const [haifa, tangier] = labels;
  expect(haifa?.firstChild?.textContent).toBe("HFA");
  const name = haifa?.querySelector("bdi");
  expect(name?.textContent?.trim()).toBe(HAIFA);
  expect(tangier?.textContent).toBe(TANGIER);
  expect(dom.querySelector("[data-edited-by]")?.getAttribute("data-edited-by")).toBe(
    `\u2068HFA ${HAIFA}\u2069 and \u2068${TANGIER}\u2069 and \u2068LUB Coordinator, Lublin\u2069 write here`,
  );
});

it("who may only read is seen where that person reads, and is not said to write there", () => {
  const [reader, writer] = caretsOf(["NEU", "Reader"], ["LUB", "Writer"]);
  if (!reader || !writer) throw new RangeError("carets");
  const carets = [{ ...reader, isReading: true }, writer];
  const ann = openEditingPeer(2, BASE, {
    presence: { read: () => carets, watch: () => () => undefined },
    labels: { editor: "Text", editedBy: (names) => `${names.join(" and ")} write here` },
  });
  expect(ann.editor.view.dom.querySelectorAll(".remote-caret")).toHaveLength(2);
  expect([...ann.editor.editedBy().values()]).toEqual([["LUB Writer"]]);
});
