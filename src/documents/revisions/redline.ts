import { distanceOf } from "../amendments/wording.ts";
import { flowName } from "../text/commands/flow.ts";
import { longestRun } from "../text/commands/longestRun.ts";
import type { Block } from "../text/model/block.ts";

/**
 * `same`: word for word, look for look. `changed`: other words, or another look, level or number. `new` and `deleted`: only one of
 * the two texts has it.
 */
export const REDLINE_CHANGES = ["same", "changed", "new", "deleted"] as const;
export type RedlineChange = (typeof REDLINE_CHANGES)[number];

/** What one paragraph was and what it is. Line breaks in the words are where it was cut in two, or joined of several. */
export type RedlineRow = {
  /** Of the first paragraph that it is about. */
  readonly block: string;
  readonly change: RedlineChange;
  /** It stands elsewhere among the paragraphs that both texts have. */
  readonly isMoved: boolean;
  /** It is another kind of paragraph, on another level, numbered or no more, in another language; a table has other rows or columns. */
  readonly isReshaped: boolean;
  /** The words are the same, and some of them look otherwise. */
  readonly isRestyled: boolean;
  readonly wordsBefore: string;
  readonly wordsAfter: string;
  /** The paragraphs of each text: one, none, or several where it was cut in two or joined. */
  readonly before: readonly Block[];
  readonly after: readonly Block[];
};

export type RedlineCounts = {
  readonly changed: number;
  readonly added: number;
  readonly deleted: number;
  readonly moved: number;
};

export type Redline = { readonly rows: readonly RedlineRow[]; readonly counts: RedlineCounts };

/**
 * How one text differs from another, paragraph by paragraph: a paragraph is the same one as long as it has its id, whatever was
 * written in it and wherever it stands. In the order of the later text; what was deleted stands behind what it stood behind.
 */
export function redlineOf(before: readonly Block[], after: readonly Block[]): Redline {
  const old = byId(before);
  const now = byId(after);
  const moved = movedIds(before, after, old, now);
  const gone = goneBehind(before, now, moved);
  const rows: RedlineRow[] = [];
  const joined = new Set<string>();
  const add = (row: RedlineRow): void => {
    // A paragraph without a word that came or went says nothing by itself.
    const isBare = row.change === "new" || row.change === "deleted";
    if (!isBare || !isEmpty(row.before) || !isEmpty(row.after)) rows.push(row);
  };
  const addGone = (behind: string | null): void => {
    for (const block of gone.get(behind) ?? []) if (!joined.has(block.id)) add(rowOf([block], [], false));
  };
  addGone(null);
  for (let at = 0; at < after.length; at++) {
    const block = after[at];
    if (!block) continue;
    const was = old.get(block.id);
    if (!was) add(rowOf([], [block], false));
    else {
      const parts = cutInto(was, after, at, old);
      const whole = parts.length > 1 ? [was] : joinedOf(was, block, gone.get(block.id) ?? []);
      for (const one of whole.slice(1)) joined.add(one.id);
      add(rowOf(whole, parts, moved.has(block.id)));
      at += parts.length - 1;
      for (const part of parts.slice(1)) addGone(part.id);
    }
    addGone(block.id);
  }
  return { rows, counts: countsOf(rows) };
}

const byId = (blocks: readonly Block[]): ReadonlyMap<string, Block> =>
  new Map(blocks.map((block) => [block.id, block]));

const isEmpty = (blocks: readonly Block[]): boolean =>
  blocks.every(({ text, role }) => text.trim() === "" && role.table === null);

const isInText = (block: Block): boolean => flowName(block) === "";

/** Of the paragraphs that both have, those that are not of a longest run in the same order. Cells and notes go where their table or marker goes. */
function movedIds(
  before: readonly Block[],
  after: readonly Block[],
  old: ReadonlyMap<string, Block>,
  now: ReadonlyMap<string, Block>,
): ReadonlySet<string> {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const common = after.filter((block) => {
    const was = old.get(block.id);
    return was !== undefined && isInText(block) && isInText(was) && now.has(block.id);
  });
  const values = common.map(({ id }) => places.get(id) ?? 0);
  const still = new Set(longestRun(values));
  return new Set(common.filter((_, i) => !still.has(i)).map(({ id }) => id));
}

/** What is not in the later text, by the paragraph that it stood behind and that stands there still; null: at the start. */
function goneBehind(
  before: readonly Block[],
  now: ReadonlyMap<string, Block>,
  moved: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly Block[]> {
  const gone = new Map<string | null, Block[]>();
  let behind: string | null = null;
  for (const block of before) {
    if (now.has(block.id)) {
      if (!moved.has(block.id)) behind = block.id;
      continue;
    }
    const list = gone.get(behind);
    if (list) list.push(block);
    else gone.set(behind, [block]);
  }
  return gone;
}

/** The paragraph at `at` and those new ones behind it that were cut off it: with them its words are nearer to what they were. */
function cutInto(was: Block, after: readonly Block[], at: number, old: ReadonlyMap<string, Block>): readonly Block[] {
  const parts: Block[] = [];
  const first = after[at];
  if (first) parts.push(first);
  if (!first || was.text === first.text) return parts;
  for (let next = after[at + 1]; next && isCutOff(was, parts, next, old); next = after[at + parts.length]) {
    parts.push(next);
  }
  return parts;
}

function isCutOff(was: Block, parts: readonly Block[], next: Block, old: ReadonlyMap<string, Block>): boolean {
  const [first] = parts;
  if (old.has(next.id) || next.text === "" || !first || flowName(next) !== flowName(first)) return false;
  const words = wordsOf(parts);
  return distanceOf(was.text, `${words}\n${next.text}`) < distanceOf(was.text, words);
}

/** The paragraph and those behind it that went into it, in the same way. */
function joinedOf(was: Block, now: Block, gone: readonly Block[]): readonly Block[] {
  const whole = [was];
  if (was.text === now.text) return whole;
  for (const next of gone) {
    if (next.text === "" || flowName(next) !== flowName(was)) break;
    const words = wordsOf(whole);
    if (distanceOf(`${words}\n${next.text}`, now.text) >= distanceOf(words, now.text)) break;
    whole.push(next);
  }
  return whole;
}

const wordsOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join("\n");

function rowOf(before: readonly Block[], after: readonly Block[], isMoved: boolean): RedlineRow {
  const [was, is] = [before[0], after[0]];
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  const isReshaped = was !== undefined && is !== undefined && shapeOf(was) !== shapeOf(is);
  const isRestyled = wordsBefore === wordsAfter && looksOf(before) !== looksOf(after);
  const isChanged = isReshaped || isRestyled || wordsBefore !== wordsAfter;
  const change = !was ? "new" : !is ? "deleted" : isChanged ? "changed" : "same";
  return {
    block: (is ?? was)?.id ?? "",
    change,
    isMoved,
    isReshaped,
    isRestyled,
    wordsBefore,
    wordsAfter,
    before,
    after,
  };
}

/** Without the number of a note, which is another as soon as a marker comes before it. */
const shapeOf = ({ kind, level, numbered, lang, role: { table, cell, note } }: Block): string =>
  JSON.stringify([kind, level, numbered, lang, table, cell, note]);

const looksOf = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks.map(({ spans }) => spans.map(({ text, format }) => [text, format.key])));

function countsOf(rows: readonly RedlineRow[]): RedlineCounts {
  const count = (change: RedlineChange) => rows.filter((row) => row.change === change).length;
  return {
    changed: count("changed"),
    added: count("new"),
    deleted: count("deleted"),
    moved: rows.filter(({ isMoved }) => isMoved).length,
  };
}
