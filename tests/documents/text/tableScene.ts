import { deleteBlock } from "../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../src/documents/text/commands/deleteRange.ts";
import { insertBlocks } from "../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../src/documents/text/commands/joinBackward.ts";
import { moveBlock } from "../../../src/documents/text/commands/moveBlock.ts";
import { insertNote } from "../../../src/documents/text/commands/note/insertNote.ts";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { splitBlock } from "../../../src/documents/text/commands/splitBlock.ts";
import { addLine } from "../../../src/documents/text/commands/table/addLine.ts";
import { insertTable } from "../../../src/documents/text/commands/table/insertTable.ts";
import { moveLine } from "../../../src/documents/text/commands/table/moveLine.ts";
import { removeLine, removeTable } from "../../../src/documents/text/commands/table/removeLine.ts";
import { setHeader } from "../../../src/documents/text/commands/table/setHeader.ts";
import type { Axis } from "../../../src/documents/text/model/cell.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import * as Y from "yjs";
import { createPeer, lines } from "./peers.ts";

export type Act = (model: TextModel) => void;

/** A paragraph, a table of two by two, a paragraph with a footnote, a last paragraph. */
export const BASE = (() => {
  const { doc, model } = createPeer(1);
  const cell = (text: string) => lines(text);
  insertBlocks(model, null, lines("alpha", "bravo", "charlie"));
  const cells = [
    [cell("a1"), cell("b1")],
    [cell("a2"), cell("b2")],
  ];
  insertTable(model, at(model, 0), { rows: 2, cols: 2, cells, caption: { spans: [{ text: "T" }] } });
  insertNote(model, { block: idOf(model, "bravo"), offset: 3 }, {}, { spans: [{ text: "note" }] });
  return Y.encodeStateAsUpdate(doc);
})();

export function at(model: TextModel, index: number): string {
  return model.layout().blocks[index]?.id ?? "";
}

/** The block whose text starts so. */
export function idOf(model: TextModel, start: string): string {
  return model.layout().blocks.find(({ text }) => text.startsWith(start))?.id ?? `nothing starts with ${start}`;
}

export function tableOf(model: TextModel) {
  const block = model.layout().blocks.find(({ role }) => role.table !== null);
  return { id: block?.id ?? "", rows: block?.role.table?.rows ?? [], cols: block?.role.table?.cols ?? [] };
}

export const line = (model: TextModel, axis: Axis, index: number) => tableOf(model)[axis][index] ?? "";

export const type =
  (start: string, offset: number, letters: string): Act =>
  (model) =>
    insertText(model, { block: idOf(model, start), offset }, letters);
export const split =
  (start: string, offset: number): Act =>
  (model) =>
    void splitBlock(model, { block: idOf(model, start), offset });
export const join =
  (start: string): Act =>
  (model) =>
    void joinBackward(model, idOf(model, start));
export const remove =
  (start: string): Act =>
  (model) =>
    deleteBlock(model, idOf(model, start));
export const cut =
  (start: string, from: number, end: string, to: number): Act =>
  (model) =>
    deleteRange(model, { block: idOf(model, start), offset: from }, { block: idOf(model, end), offset: to });
export const add =
  (axis: Axis, behind: number | null, text?: string): Act =>
  (model) => {
    const { id } = tableOf(model);
    const made = addLine(model, id, axis, behind === null ? null : line(model, axis, behind));
    const first = model.layout().blocks.find(({ role: { cell } }) => cell?.row === made || cell?.col === made);
    if (text && first) insertText(model, { block: first.id, offset: 0 }, text);
  };
export const drop =
  (axis: Axis, index: number): Act =>
  (model) =>
    removeLine(model, tableOf(model).id, axis, line(model, axis, index));
export const dropTable: Act = (model) => removeTable(model, tableOf(model).id);
export const shift =
  (axis: Axis, index: number, behind: number | null): Act =>
  (model) =>
    moveLine(
      model,
      tableOf(model).id,
      axis,
      line(model, axis, index),
      behind === null ? null : line(model, axis, behind),
    );
export const header =
  (hasHeader: boolean): Act =>
  (model) =>
    setHeader(model, tableOf(model).id, hasHeader);
export const note =
  (start: string, offset: number, text: string): Act =>
  (model) =>
    void insertNote(model, { block: idOf(model, start), offset }, {}, { spans: [{ text }] });
export const retype =
  (start: string): Act =>
  (model) =>
    setBlock(model, idOf(model, start), { kind: "heading", level: 1 });
export const move =
  (start: string, before: string | null): Act =>
  (model) =>
    moveBlock(model, idOf(model, start), before === null ? null : idOf(model, before));
export const both =
  (...acts: readonly Act[]): Act =>
  (model) => {
    for (const act of acts) act(model);
  };

export function newText(letters: string): Act {
  return (model) => {
    const empty = model.layout().blocks.find(({ text, role }) => text === "" && (role.cell ?? role.note) !== null);
    insertText(model, { block: empty?.id ?? "", offset: 0 }, letters);
  };
}

export function addTable(behind: string, text: string): Act {
  return (model) => void insertTable(model, idOf(model, behind), { rows: 1, cols: 1, cells: [[lines(text)]] });
}
