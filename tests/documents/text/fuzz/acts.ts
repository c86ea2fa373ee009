import { deleteBlock } from "../../../../src/documents/text/commands/deleteBlock.ts";
import { deleteRange } from "../../../../src/documents/text/commands/deleteRange.ts";
import { formatRange, toggleFormat } from "../../../../src/documents/text/commands/formatRange.ts";
import { insertBlocks } from "../../../../src/documents/text/commands/insertBlocks.ts";
import { insertText } from "../../../../src/documents/text/commands/insertText.ts";
import { joinBackward } from "../../../../src/documents/text/commands/joinBackward.ts";
import { keepBlock } from "../../../../src/documents/text/commands/keepBlock.ts";
import { createFinder, findMatches } from "../../../../src/documents/text/find/findMatches.ts";
import { replaceMatches } from "../../../../src/documents/text/find/replaceMatches.ts";
import { moveBlocks } from "../../../../src/documents/text/commands/moveBlocks.ts";
import { sectionAt, stepTarget } from "../../../../src/documents/text/commands/sections.ts";
import { stepLevel } from "../../../../src/documents/text/commands/stepLevel.ts";
import { moveBlock } from "../../../../src/documents/text/commands/moveBlock.ts";
import { insertNote } from "../../../../src/documents/text/commands/note/insertNote.ts";
import { addLine } from "../../../../src/documents/text/commands/table/addLine.ts";
import { insertTable } from "../../../../src/documents/text/commands/table/insertTable.ts";
import { moveLine } from "../../../../src/documents/text/commands/table/moveLine.ts";
import { removeLine, removeTable } from "../../../../src/documents/text/commands/table/removeLine.ts";
import { setHeader } from "../../../../src/documents/text/commands/table/setHeader.ts";
import { setBlock } from "../../../../src/documents/text/commands/setBlock.ts";
import { splitBlock } from "../../../../src/documents/text/commands/splitBlock.ts";
import type { Random } from "../../../support/random.ts";
import type { Peer } from "../peers.ts";

/** An act that was chosen: what it says in the log, what it does, and whether letters may vanish by it. */
export type Act = { readonly says: string; readonly run: () => void; readonly mayDelete: boolean };

export type ActName =
  | "type"
  | "split"
  | "join"
  | "delete"
  | "cut"
  | "remove"
  | "retype"
  | "format"
  | "move"
  | "paste"
  | "keep"
  | "table"
  | "addLine"
  | "dropLine"
  | "dropTable"
  | "moveLine"
  | "header"
  | "note"
  | "link"
  | "levels"
  | "replace"
  | "section"
  | "undo"
  | "redo";

type Choose = (peer: Peer, random: Random, take: (count: number) => string) => Act;

const act = (says: string, run: () => void, mayDelete = false): Act => ({ says, run, mayDelete });

function somewhere({ model }: Peer, random: Random) {
  const { blocks } = model.layout();
  const index = random.below(blocks.length);
  const block = random.pick(blocks.slice(index, index + 1));
  const offset = random.pick([
    0,
    block.text.length,
    random.below(block.text.length + 1),
    random.below(block.text.length + 1),
  ]);
  return { blocks, index, block, place: { block: block.id, offset } };
}

function range(peer: Peer, random: Random, blocksLong: number) {
  const from = somewhere(peer, random);
  const last = Math.min(from.index + random.below(blocksLong), from.blocks.length - 1);
  const end = from.blocks[last] ?? from.block;
  const least = last === from.index ? from.place.offset : 0;
  const to = { block: end.id, offset: least + random.below(end.text.length - least + 1) };
  return { from: from.place, to, says: `${from.index}:${from.place.offset}-${last}:${to.offset}` };
}

/** A row or column of some table; `line` is null when there is no table. */
function someLine({ model }: Peer, random: Random) {
  const tables = model.layout().blocks.filter(({ role }) => role.table !== null);
  const axis = random.pick(["rows", "cols"] as const);
  const table = tables.length === 0 ? null : random.pick(tables);
  const lines = table?.role.table?.[axis] ?? [];
  const at = random.below(Math.max(1, lines.length));
  return { table: table?.id ?? "", axis, lines, at, line: lines[at] ?? null };
}

const lettersOf = (text: string) => [{ spans: [{ text }] }];

/** Each choice needs at least one shown block, except "paste". */
export const CHOICES: Readonly<Record<ActName, Choose>> = {
  type: (peer, random, take) => {
    const { index, place } = somewhere(peer, random);
    const letters = take(1 + random.below(4));
    const marks = random.chance(0.2) ? { strong: true } : {};
    return act(`type ${letters} ${index}:${place.offset}`, () => insertText(peer.model, place, letters, marks));
  },
  split: (peer, random) => {
    const { index, place } = somewhere(peer, random);
    return act(`split ${index}:${place.offset}`, () => void splitBlock(peer.model, place));
  },
  join: (peer, random) => {
    const { index, block } = somewhere(peer, random);
    return act(`join ${index}`, () => void joinBackward(peer.model, block.id));
  },
  delete: (peer, random) => {
    const { from, to, says } = range(peer, random, 1);
    const end = { ...to, offset: Math.min(to.offset, from.offset + 4) };
    return act(`delete ${says}`, () => deleteRange(peer.model, from, end), true);
  },
  cut: (peer, random) => {
    const { from, to, says } = range(peer, random, 4);
    return act(`cut ${says}`, () => deleteRange(peer.model, from, to), true);
  },
  remove: (peer, random) => {
    const { index, block } = somewhere(peer, random);
    return act(`remove ${index}`, () => deleteBlock(peer.model, block.id), true);
  },
  retype: (peer, random) => {
    const { index, block } = somewhere(peer, random);
    const changes = {
      kind: random.pick(["paragraph", "heading"]),
      level: random.below(4),
      numbered: random.chance(0.5),
    };
    return act(`retype ${index}`, () => setBlock(peer.model, block.id, changes));
  },
  format: (peer, random) => {
    const { from, to, says } = range(peer, random, 2);
    const name = random.pick(["strong", "em", "c:1", "k:2"]);
    if (name === "strong" || name === "em") {
      return act(`toggle ${name} ${says}`, () => toggleFormat(peer.model, from, to, name));
    }
    return act(`format ${name} ${says}`, () => formatRange(peer.model, from, to, name, true));
  },
  move: (peer, random) => {
    const { index, block, blocks } = somewhere(peer, random);
    const before = random.below(blocks.length + 1);
    return act(`move ${index} before ${before}`, () => moveBlock(peer.model, block.id, blocks[before]?.id ?? null));
  },
  paste: (peer, random, take) => {
    const { blocks } = peer.model.layout();
    const previous = blocks[random.below(blocks.length + 1) - 1]?.id ?? null;
    const made = Array.from({ length: 1 + random.below(3) }, () => ({ spans: [{ text: take(random.below(4)) }] }));
    return act(`paste ${made.length}`, () => void insertBlocks(peer.model, previous, made));
  },
  keep: (peer, random) => {
    const flagged = peer.model.layout().blocks.filter((block) => block.flag !== null);
    if (flagged.length === 0) return act("keep nothing", () => undefined);
    const { id } = random.pick(flagged);
    return act("keep", () => keepBlock(peer.model, id));
  },
  table: (peer, random, take) => {
    const { block, index } = somewhere(peer, random);
    const cells = [[lettersOf(take(2)), lettersOf(take(1))], [lettersOf(take(1))]];
    return act(`table behind ${index}`, () => void insertTable(peer.model, block.id, { rows: 2, cols: 2, cells }));
  },
  addLine: (peer, random) => {
    const { table, axis, line } = someLine(peer, random);
    if (line === null) return act("no table to add to", () => undefined);
    const previous = random.chance(0.3) ? null : line;
    return act(`add to ${axis}`, () => void addLine(peer.model, table, axis, previous));
  },
  dropLine: (peer, random) => {
    const { table, axis, line, at } = someLine(peer, random);
    if (line === null) return act("no line to drop", () => undefined);
    return act(`drop ${axis} ${at} of ${table}`, () => removeLine(peer.model, table, axis, line), true);
  },
  dropTable: (peer, random) => {
    const { table, line } = someLine(peer, random);
    if (line === null) return act("no table to drop", () => undefined);
    return act(`drop table ${table}`, () => removeTable(peer.model, table), true);
  },
  moveLine: (peer, random) => {
    const { table, axis, line, lines, at } = someLine(peer, random);
    if (line === null) return act("no line to move", () => undefined);
    const previous = random.pick([null, ...lines]);
    return act(`move ${axis} ${at} of ${table}`, () => moveLine(peer.model, table, axis, line, previous));
  },
  header: (peer, random) => {
    const { table, line } = someLine(peer, random);
    const hasHeader = random.chance(0.5);
    if (line === null) return act("no header to set", () => undefined);
    return act(`header of ${table}`, () => setHeader(peer.model, table, hasHeader));
  },
  note: (peer, random, take) => {
    const { block, place } = somewhere(peer, random);
    if (block.role.note !== null) return act("no note in a note", () => undefined);
    const body = { spans: [{ text: take(2) }] };
    return act(`note in ${block.id}`, () => void insertNote(peer.model, place, {}, body));
  },
  link: (peer, random) => {
    const { from, to, says } = range(peer, random, 2);
    const href = random.chance(0.3) ? null : `https://example.org/${random.below(3)}`;
    return act(`link ${says}`, () => formatRange(peer.model, from, to, "link", href));
  },
  levels: (peer, random) => {
    const { index, blocks } = somewhere(peer, random);
    const ids = blocks.slice(index, index + 1 + random.below(3)).map(({ id }) => id);
    const step = random.chance(0.6) ? 1 : -1;
    return act(`levels ${index} ${step}`, () => void stepLevel(peer.model, ids, step));
  },
  replace: (peer, random, take) => {
    const { index, block, blocks } = somewhere(peer, random);
    const text = block.text.slice(random.below(block.text.length + 1)).slice(0, 1 + random.below(2));
    const finder = createFinder({ text, matchCase: true, isFolded: false, isWholeWord: false });
    const letters = take(random.below(3));
    const matches = findMatches(blocks, finder);
    // Nothing to replace is nothing typed: the letters are put in all the same, so that none is missed.
    if (matches.length !== 1)
      return act(`type ${letters} ${index}`, () => insertText(peer.model, { block: block.id, offset: 0 }, letters));
    return act(`replace ${text} by ${letters}`, () => replaceMatches(peer.model, matches, letters), true);
  },
  section: (peer, random) => {
    const { index, blocks } = somewhere(peer, random);
    const stretch = sectionAt(blocks, index);
    const target = stepTarget(blocks, stretch, random.chance(0.5) ? 1 : -1);
    const ids = blocks.slice(stretch.from, stretch.to).map(({ id }) => id);
    return act(`section ${index}`, () => target !== undefined && moveBlocks(peer.model, ids, target));
  },
  undo: (peer) => act("undo", () => void peer.undo.undo(), true),
  redo: (peer) => act("redo", () => void peer.undo.redo(), true),
};
