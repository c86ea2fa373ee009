import { describe, expect, it } from "vitest";
import { htmlOf } from "../../../src/documents/files/html/htmlOf.ts";
import { redlinePaperOf } from "../../../src/documents/files/redlinePaperOf.ts";
import { redlineOf } from "../../../src/documents/revisions/redline.ts";
import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { removeTable } from "../../../src/documents/text/commands/table/removeLine.ts";
import { baseOf, createPeer, lines } from "../text/peers.ts";
import { comparedAfter, numbered, REDLINE_VOICES } from "./comparedText.ts";
import { TITLE, WORDS } from "./fileScene.ts";
import { settled, shown } from "./shown.ts";

const id = (ids: readonly string[], at: number): string => ids[at] ?? "";

describe("a redline as a paper", () => {
  it("has words that came and went, with the numbers of now", () => {
    const { paper } = comparedAfter(
      [numbered("The cities may meet."), numbered("They report."), numbered("It ends.")],
      (model, ids) => {
        insertText(model, { block: id(ids, 0), offset: 4 }, "member ");
        deleteBlock(model, id(ids, 1));
      },
    );
    expect(shown(paper)).toEqual(["1. The [+member +]cities may meet.", "[-They report.¶-]", "2. It ends."]);
    expect(paper.proposals).toMatchObject([{ author: "Lublin" }, { author: "Lublin" }]);
  });

  it("keeps the end of the last paragraph of the text where it is: the one before it comes or goes", () => {
    const { paper } = comparedAfter(lines("One.", "Two."), (model, ids) => {
      insertBlocks(model, id(ids, 1), lines("Three.", "Four."));
    });
    expect(shown(paper)).toEqual(["One.", "Two.[+¶+]", "[+Three.¶+]", "[+Four.+]"]);
    expect(settled(paper, false)).toBe("One.\nTwo.\n");
  });

  it("says of a paragraph that was cut in two, and of two that were joined, where that was", () => {
    const { paper } = comparedAfter(lines("One two.", "Three.", "Four."), (model, ids) => {
      splitBlock(model, { block: id(ids, 0), offset: 4 });
      joinBackward(model, id(ids, 2));
    });
    expect(settled(paper, false)).toBe("One two.\nThree.\nFour.\n");
    expect(settled(paper, true)).toBe("One \ntwo.\nThree.Four.\n");
  });

  it("says in a comment what was moved, and draws no change for it", () => {
    const { paper } = comparedAfter(lines("One.", "Two.", "Three."), (model, ids) =>
      moveBlock(model, id(ids, 0), null),
    );
    expect(shown(paper)).toEqual(["Two.", "Three.", "One."]);
    expect(paper.comments).toMatchObject([{ text: "moved", kind: "remark" }]);
    expect(paper.proposals).toEqual([]);
  });

  it("keeps looks, and has tables and footnotes that came and went", () => {
    const strong = { spans: [{ text: "One " }, { text: "two", marks: { strong: true } }] };
    const { paper } = comparedAfter([strong, ...lines("Three.")], (model, ids) => {
      insertTable(model, id(ids, 0), { rows: 1, cols: 2, cells: [[lines("left"), lines("right")]] });
      insertNote(model, { block: id(ids, 1), offset: 5 }, {}, { spans: [{ text: "A note." }] });
    });
    expect(shown(paper)).toEqual(["One two", "\n[+left+] | [+right+]", "Three[+*+].", "*1 [+A note.+]"]);
    const [first] = paper.body;
    expect(first?.type === "paragraph" ? first.runs.map(({ marks }) => marks.strong) : []).toEqual([false, true]);
    const gone = comparedAfter(lines("One.", "Two."), (model, ids) => {
      insertTable(model, id(ids, 0), { rows: 1, cols: 1, cells: [[lines("cell")]] });
    });
    const peer = createPeer(3, baseOf(lines("One.", "Two.")));
    insertTable(peer.model, peer.model.layout().blocks[0]?.id ?? "", { rows: 1, cols: 1, cells: [[lines("cell")]] });
    const before = peer.model.layout().blocks;
    removeTable(peer.model, before.find(({ role }) => role.table)?.id ?? "");
    const side = { labels: new Map(), read: () => ({ label: "§", block: null }) };
    const compared = { redline: redlineOf(before, peer.model.layout().blocks), before: side, after: side };
    expect(shown(redlinePaperOf(compared, TITLE, REDLINE_VOICES))).toEqual(["One.", "\n[-cell-]", "Two."]);
    expect(shown(gone.paper)).toEqual(["One.", "\n[+cell+]", "Two."]);
  });

  it("is printed with struck and underlined words", () => {
    const { paper } = comparedAfter(lines("The cities may meet."), (model, ids) =>
      insertText(model, { block: id(ids, 0), offset: 4 }, "member "),
    );
    expect(htmlOf(paper, WORDS)).toMatch(/The <ins title="Lublin, November 20, 2026"[^>]*>member <\/ins>/);
  });
});
