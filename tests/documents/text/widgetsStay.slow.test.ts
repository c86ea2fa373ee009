// @vitest-environment jsdom
import { expect, it } from "vitest";
import type { Presence } from "../../../src/documents/text/binding/remoteCarets.ts";
import { encodeCaret } from "../../../src/documents/text/caret/caret.ts";
import { type EditingPeer, openEditingPeer, select, texts } from "./editors.ts";
import { baseOf, lines } from "./peers.ts";

const BASE = baseOf(lines("The cities may meet once a year."));
const AT = 10;

/** An editor in which something is drawn behind "cities". */
const DRAWN: Record<string, () => EditingPeer> = {
  "a proposal": () => {
    const ann = openEditingPeer(2, BASE);
    const look = { className: "c", code: "LUB", title: "By Lublin" };
    const block = ann.editor.model.layout().blocks[0]?.id ?? "";
    ann.editor.showProposals([{ id: "a", block, pieces: [{ from: 4, to: AT, words: "towns" }], ...look }]);
    return ann;
  },
  "a comment": () => {
    const ann = openEditingPeer(2, BASE);
    const block = ann.editor.model.layout().blocks[0]?.id ?? "";
    ann.editor.showComments([{ id: "a", block, pieces: [{ from: 4, to: AT }], className: "c", title: "By Lublin" }]);
    return ann;
  },
  "a square bracket": () => {
    const ann = openEditingPeer(2, BASE);
    const look = { className: "c", code: "LUB", opens: "opens", closes: "closes", alternatives: ["towns"] };
    const block = ann.editor.model.layout().blocks[0]?.id ?? "";
    ann.editor.showBrackets([{ id: "a", block, pieces: [{ from: 4, to: AT }], ...look }]);
    return ann;
  },
  "another's caret": () => {
    let carets: ReturnType<Presence["read"]> = [];
    const ann = openEditingPeer(2, BASE, { presence: { read: () => carets, watch: () => () => undefined } });
    const layout = ann.editor.model.layout();
    const at = encodeCaret(layout, { block: layout.blocks[0]?.id ?? "", offset: AT }) ?? "";
    carets = [{ key: "ben", name: "Ben", delegation: "1", anchor: at, head: at }];
    select(ann, 0, AT);
    // What is drawn is asked for with each change of the text.
    ann.editor.view.dispatch(ann.editor.view.state.tr.insertText(" all", 1));
    return ann;
  },
};

it.each(Object.entries(DRAWN))(
  "a letter that the browser writes right beside %s changes nothing else on the page",
  async (_name, open) => {
    const ann = open();
    const block = ann.editor.view.dom.querySelector("[data-block]");
    const lastWidget = () => [...(block?.querySelectorAll(".ProseMirror-widget") ?? [])].at(-1);
    const widget = lastWidget();
    const letters = widget?.nextSibling;
    if (!block || !(letters instanceof Text)) throw new Error("Behind what is drawn stand letters");
    let changes = 0;
    const observer = new MutationObserver((records) => {
      changes += records.filter(({ type }) => type === "childList").length;
    });
    observer.observe(block, { childList: true, subtree: true });
    const before = texts(ann)[0]?.length ?? 0;
    letters.insertData(3, "!");
    await expect.poll(() => texts(ann)[0]?.length).toBe(before + 1);
    for (const { type } of observer.takeRecords()) if (type === "childList") changes += 1;
    observer.disconnect();
    expect(changes).toBe(0);
    expect(lastWidget()).toBe(widget);
  },
);
