import * as Y from "yjs";
import type { TextModel } from "../model/createText.ts";
import { FIRST_AUTHOR } from "../model/format.ts";
import { type FirstAuthorValue, firstLetter } from "../model/restoredLetters.ts";
import { scanText } from "../model/scanText.ts";
import type { Scan } from "../model/segment.ts";

type Copied = { readonly text: Y.Text; readonly from: Y.ID; readonly to: Y.ID; readonly length: number };

/** Undo brings deleted letters back as copies under the undoer's name: notes on each who first wrote it. */
export function restoreAuthors(model: TextModel, deletions: Y.Transaction["deleteSet"]): void {
  model.act(RESTORE_AUTHORS, () => {
    const copies = copiesOf(model.doc, deletions);
    for (const text of new Set(copies.map((copy) => copy.text))) {
      const scan = scanText("", text);
      for (const copy of copies) {
        if (copy.text === text) noteAuthors(text, scan, copy);
      }
    }
  });
}

export const RESTORE_AUTHORS = "restoreAuthors";

function copiesOf(doc: Y.Doc, deletions: Y.Transaction["deleteSet"]): Copied[] {
  const copies: Copied[] = [];
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, deletions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.redone === null || !(struct.content instanceof Y.ContentString)) return;
      if (!(struct.parent instanceof Y.Text)) return;
      copies.push({ text: struct.parent, from: struct.id, to: struct.redone, length: struct.length });
    });
  });
  return copies;
}

function noteAuthors(text: Y.Text, scan: Scan, { from, to, length }: Copied): void {
  for (let i = 0; i < length; ) {
    const [client, clock] = firstLetter(scan.restored, from.client, from.clock + i);
    let same = 1;
    while (i + same < length && isNext(scan, from, i + same, client, clock + same)) same += 1;
    const first = [client, clock, to.client, to.clock + i, same] as const;
    const isFirst = client === from.client && clock === from.clock + i;
    const value: FirstAuthorValue = isFirst ? first : [...first, from.client, from.clock + i];
    if (!isNoted(scan, value)) formatLetters(text, to.client, to.clock + i, same, value);
    i += same;
  }
}

function isNext(scan: Scan, from: Y.ID, offset: number, client: number, clock: number): boolean {
  const [firstClient, firstClock] = firstLetter(scan.restored, from.client, from.clock + offset);
  return firstClient === client && firstClock === clock;
}

function isNoted(scan: Scan, [client, clock, copyClient, copyClock]: FirstAuthorValue): boolean {
  const [firstClient, firstClock] = firstLetter(scan.restored, copyClient, copyClock);
  return firstClient === client && firstClock === clock;
}

/** Formats the live letters with these ids. They may have come apart, so each stretch is looked up by itself. */
function formatLetters(text: Y.Text, client: number, clock: number, length: number, value: FirstAuthorValue): void {
  for (const { segments } of [scanText("", text)]) {
    for (const segment of segments) {
      let index = segment.index;
      for (const run of segment.runs) {
        const [from, to] = [Math.max(clock, run.clock), Math.min(clock + length, run.clock + run.text.length)];
        if (run.client === client && from < to)
          text.format(index + from - run.clock, to - from, { [FIRST_AUTHOR]: value });
        index += run.text.length;
      }
    }
  }
}
