import { wordChanges } from "../amendments/wording.ts";
import { deleteBlocks } from "../text/commands/deleteBlock.ts";
import { blockBefore, flowName } from "../text/commands/flow.ts";
import { formatRange } from "../text/commands/formatRange.ts";
import { insertBlocks } from "../text/commands/insertBlocks.ts";
import { joinBackward } from "../text/commands/joinBackward.ts";
import { longestRun } from "../text/commands/longestRun.ts";
import { moveBlock } from "../text/commands/moveBlock.ts";
import { shownBlock } from "../text/commands/place.ts";
import { recordFor } from "../text/commands/recordFor.ts";
import { replaceStretch } from "../text/commands/replaceLetters.ts";
import { setBlock } from "../text/commands/setBlock.ts";
import { withNotes } from "../text/commands/withNotes.ts";
import type { Block } from "../text/model/block.ts";
import type { TextModel } from "../text/model/createText.ts";
import { blockOf } from "../text/model/layout.ts";
import { NOTE_MARK } from "../text/model/notes.ts";
import type { RedlineRow } from "./redline.ts";

const isOfText = (block: Block): boolean => flowName(block) === "" && block.role.table === null;

/** A paragraph that is gone with its table, its cell or its note is not made anew: what it belonged to is not there. */
export const mayRestore = ({ change, isMoved, before }: RedlineRow): boolean =>
  (change !== "same" || isMoved) && (change !== "deleted" || before.every(isOfText));

/** An issued text, and under which ids those of its paragraphs stand that were made anew. */
type Issued = { readonly blocks: readonly Block[]; readonly anew: Map<string, string> };

/**
 * Makes one paragraph again what it was in an issued text, as one act: words that stay keep their authors, and where it stands it
 * stays. One that is gone is put back behind the paragraph that it stood behind; one that is new goes. `blocks`: the whole text.
 */
export function restoreParagraph(model: TextModel, row: RedlineRow, blocks: readonly Block[]): void {
  const issued: Issued = { blocks, anew: new Map() };
  model.act("restoreParagraph", () => {
    const [was] = row.before;
    if (was) joinCutOff(model, was, row.after.slice(1));
    const extra = row.after.filter(({ id }) => !row.before.some((one) => one.id === id));
    deleteShown(model, extra);
    for (const block of row.before) putBack(model, block, issued);
    if (was && blockOf(model.layout(), was.id)) restoreBlock(model, was);
    if (was && row.isMoved && isOfText(was)) standBehind(model, was, issued);
  });
}

function deleteShown(model: TextModel, blocks: readonly Block[]): void {
  const shown = blocks.filter(({ id }) => blockOf(model.layout(), id));
  if (shown.length === 0) return;
  deleteBlocks(
    model,
    shown.map(({ id }) => id),
  );
}

/** What was cut off it is joined to it again: its words then need not be written anew. */
function joinCutOff(model: TextModel, { id }: Block, cut: readonly Block[]): void {
  for (const part of cut) {
    const layout = model.layout();
    const block = blockOf(layout, part.id);
    const previous = block && blockBefore(layout, block);
    if (previous?.id === id && previous.text !== "") joinBackward(model, part.id);
  }
}

/** What was left as it is because it belongs to a table or note that is otherwise now. */
export type RestoredRevision = { readonly left: number };

/** Makes the whole text again what was issued, as one act that undo takes back. */
export function restoreRevision(model: TextModel, blocks: readonly Block[]): RestoredRevision {
  const issued: Issued = { blocks, anew: new Map() };
  return model.act("restoreRevision", () => {
    let left = 0;
    // Who comes back by itself may part two that were joined over it: only then is it known which have to be made anew.
    for (const block of blocks) comeBack(model, block, issued);
    for (const block of blocks) if (!putBack(model, block, issued)) left += 1;
    const wanted = new Set([...blocks.map(({ id }) => id), ...issued.anew.values()]);
    const extra = model.layout().blocks.filter((block) => !wanted.has(block.id) && flowName(block) === "");
    deleteShown(model, extra);
    // Parted, the first of two lacks the letters of the other: words come last.
    for (const block of blocks) if (blockOf(model.layout(), block.id)) restoreBlock(model, block);
    restoreOrder(model, issued);
    return { left };
  });
}

/** Brings one back that is gone: itself with its letters where it was only deleted, anew where nothing of it is left. False for neither. */
function putBack(model: TextModel, block: Block, issued: Issued): boolean {
  if (comeBack(model, block, issued)) return true;
  if (!isOfText(block)) return false;
  const { kind, level, numbered, lang, pairId } = block;
  // A note stands with the marker that it had, and nobody's with a copy.
  const spans = block.spans
    .filter(({ format }) => !(NOTE_MARK in format.marks))
    .map(({ text, format }) => ({ text, marks: format.marks }));
  const [id] = insertBlocks(model, behindOf(model, block, issued), [{ kind, level, numbered, lang, pairId, spans }]);
  if (id) issued.anew.set(block.id, id);
  return true;
}

/** Itself with its letters, at its place; false where it is not there and nothing of it is left. */
function comeBack(model: TextModel, block: Block, issued: Issued): boolean {
  if (blockOf(model.layout(), block.id)) return true;
  if (!revive(model, block)) return false;
  restoreBlock(model, block);
  if (isOfText(block)) standBehind(model, block, issued);
  return true;
}

/**
 * A deletion is a mark on the paragraph, which keeps its letters: taken off, it is the same paragraph again. Only where these are the
 * words, and nobody joined another to it, whose letters it would have to lose: letters that undo puts back into a deleted paragraph are
 * news to its deletion, and would keep it from being undone.
 */
function revive(model: TextModel, { id, text }: Block): boolean {
  const { segments, shownIn, records } = model.layout();
  const record = records.get(id);
  const words = segments
    .get(id)
    ?.runs.map((run) => run.text)
    .join("");
  if (words !== text || shownIn.has(id) || record?.gone?.type !== "gone" || record.into) return false;
  if ([...records.values()].some(({ isOn, into }) => isOn && into?.s === id)) return false;
  recordFor(model, id).set("gone", { keep: true });
  return blockOf(model.layout(), id) !== null;
}

function standBehind(model: TextModel, block: Block, issued: Issued): void {
  const behind = behindOf(model, block, issued);
  const main = model.layout().blocks.filter((one) => flowName(one) === "");
  const at = main.findIndex(({ id }) => id === block.id);
  if ((main[at - 1]?.id ?? null) !== behind) moveBehind(model, block.id, behind);
}

/** Where a paragraph of the issued text stands now; null for one that is not there. */
function idNow(model: TextModel, { anew }: Issued, id: string): string | null {
  const now = anew.get(id) ?? id;
  return blockOf(model.layout(), now) ? now : null;
}

/** The paragraph of the text itself that it stood behind and that is there; null at the start. */
function behindOf(model: TextModel, block: Block, issued: Issued): string | null {
  const at = issued.blocks.findIndex(({ id }) => id === block.id);
  const before = issued.blocks.slice(0, Math.max(at, 0)).findLast((one) => {
    return flowName(one) === "" && idNow(model, issued, one.id) !== null;
  });
  return before ? idNow(model, issued, before.id) : null;
}

function moveBehind(model: TextModel, id: string, behind: string | null): void {
  const { blocks } = model.layout();
  const main = blocks.filter((block) => flowName(block) === "");
  const at = behind === null ? -1 : main.findIndex((block) => block.id === behind);
  const next = main.slice(at + 1).find((block) => block.id !== id);
  moveBlock(model, id, next?.id ?? null);
}

/** Words, looks and kind of a paragraph that is there. */
function restoreBlock(model: TextModel, was: Block): void {
  const now = shownBlock(model.layout(), was.id);
  if (now.text !== was.text) withNotes(model, () => rewrite(model, now, was.text));
  restoreLooks(model, was);
  const { kind, level, numbered, lang, pairId } = was;
  setBlock(model, was.id, { kind, level, numbered, lang, pairId });
}

/** From the end to the start, so that no change moves one that is still to be made. */
function rewrite(model: TextModel, { id, text }: Block, wanted: string): void {
  let to = text.length;
  for (const { before, after } of [...wordChanges(text, wanted)].reverse()) {
    const from = to - before.length;
    if (before !== after) replaceStretch(model, { block: id, from, to }, after);
    to = from;
  }
}

/** A marker that is put in again points to the note that it pointed to. */
function restoreLooks(model: TextModel, was: Block): void {
  if (shownBlock(model.layout(), was.id).text !== was.text) return;
  let from = 0;
  for (const { text, format } of was.spans) {
    const [start, end] = [from, from + text.length];
    from = end;
    for (const name of namesIn(shownBlock(model.layout(), was.id), format.marks)) {
      const value = format.marks[name] ?? null;
      if (!hasAll(shownBlock(model.layout(), was.id), start, end, name, value)) {
        formatRange(model, { block: was.id, offset: start }, { block: was.id, offset: end }, name, value);
      }
    }
  }
}

const namesIn = ({ spans }: Block, marks: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  new Set([...Object.keys(marks), ...spans.flatMap(({ format }) => Object.keys(format.marks))]);

function hasAll({ spans }: Block, from: number, to: number, name: string, value: unknown): boolean {
  let at = 0;
  return spans.every(({ text, format }) => {
    const isInside = at < to && at + text.length > from;
    at += text.length;
    return !isInside || JSON.stringify(format.marks[name] ?? null) === JSON.stringify(value);
  });
}

/** The fewest moves: what stands in the right order among itself stays. */
function restoreOrder(model: TextModel, issued: Issued): void {
  const main = model.layout().blocks.filter((block) => flowName(block) === "");
  const places = new Map(main.map(({ id }, place) => [id, place]));
  const wanted = issued.blocks.flatMap((block) => {
    const id = flowName(block) === "" ? idNow(model, issued, block.id) : null;
    return id !== null && places.has(id) ? [id] : [];
  });
  const still = new Set(longestRun(wanted.map((id) => places.get(id) ?? 0)));
  wanted.forEach((id, i) => {
    if (!still.has(i)) moveBehind(model, id, wanted[i - 1] ?? null);
  });
}
