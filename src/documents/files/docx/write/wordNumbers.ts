import type { PaperParagraph } from "../../paper.ts";
import {
  articles,
  DOTTED,
  FREE_LIST,
  LEVELS,
  type LevelLook,
  PARAGRAPHS,
  PREAMBLE,
  SECTIONS,
  valueWritten,
  written,
} from "./levelLooks.ts";

/** A list as Word counts it, by itself: `starts` where a level does not begin with 1. */
export type WordList = { readonly levels: readonly LevelLook[]; readonly starts: ReadonlyMap<number, number> };

/** The list (index in `lists`) and level that give a paragraph its number. */
export type WordNumber = { readonly list: number; readonly level: number };

export type WordNumbers = {
  /** To be asked for every paragraph in reading order, by flow: each cell and note counts by itself. Null where Word cannot count so: the number is letters then. */
  readonly next: (flow: string, paragraph: PaperParagraph) => WordNumber | null;
  readonly lists: readonly WordList[];
};

type Running = WordList & {
  readonly index: number;
  /** What each level has come to; null where it has not begun. */
  readonly counts: (number | null)[];
  /** Levels that were passed over by a deeper one: programs differ in whether these have begun then. */
  readonly passed: Set<number>;
};
type Flow = {
  /** The list of each kind that was counted in last. */
  readonly running: Map<readonly LevelLook[], Running>;
  /** The kind of the last numbered paragraph that items may stand under. */
  over: readonly LevelLook[] | null;
};
type Candidate = { readonly levels: readonly LevelLook[]; readonly level: number };

/**
 * Lists in which Word counts to the same numbers. Where it would count on to another one, a list of its own begins there with the number
 * wanted; so what Word shows is what the screen shows, whatever is moved later.
 */
export function createWordNumbers(): WordNumbers {
  const lists: WordList[] = [];
  const flows = new Map<string, Flow>();
  const kinds = new Map<string, readonly LevelLook[]>();
  const articlesWith = (before: string): readonly LevelLook[] => {
    const known = kinds.get(before) ?? articles(before);
    kinds.set(before, known);
    return known;
  };
  return {
    lists,
    next(name, paragraph) {
      const flow = flows.get(name) ?? { running: new Map(), over: null };
      flows.set(name, flow);
      if (paragraph.number === null) {
        // What follows it is a list that stands by itself.
        if (paragraph.level === 0 && paragraph.kind === "paragraph") flow.over = null;
        return null;
      }
      const candidates = candidatesFor(paragraph, paragraph.number, flow, articlesWith);
      const place = goOn(flow, candidates, paragraph.number) ?? begin(flow, candidates, paragraph.number, lists);
      if (place && paragraph.level === 0) flow.over = place.levels;
      return place && { list: place.list, level: place.level };
    },
  };
}

type Place = WordNumber & { readonly levels: readonly LevelLook[] };

function candidatesFor(
  { kind, level }: PaperParagraph,
  label: string,
  { over }: Flow,
  articlesWith: (before: string) => readonly LevelLook[],
): readonly Candidate[] {
  const before = /^\D*/.exec(label)?.[0] ?? "";
  const depth = label.split(".").filter(Boolean).length - 1;
  const isDotted = /^\d+(\.\d+)*$/.test(label);
  const at = (levels: readonly LevelLook[], on: number): readonly Candidate[] =>
    on < LEVELS ? [{ levels, level: on }] : [];
  if (kind === "heading" || level === 0) {
    if (isDotted) return at(DOTTED, depth);
    if (before.endsWith(" ")) return at(articlesWith(before), 0);
    return kind === "heading" ? at(SECTIONS, level - 1) : [...at(PARAGRAPHS, 0), ...at(PREAMBLE, 0)];
  }
  return [...(over === null ? [] : at(over, level)), ...at(FREE_LIST, level - 1)];
}

/** The next number of a list that is being counted. */
function goOn(flow: Flow, candidates: readonly Candidate[], label: string): Place | null {
  for (const { levels, level } of candidates) {
    const running = flow.running.get(levels);
    if (!running || !isSure(running, level)) continue;
    const value = (running.counts[level] ?? (running.starts.get(level) ?? 1) - 1) + 1;
    if (labelOf(running, level, value) !== label) continue;
    count(running, level, value);
    return { list: running.index, level, levels };
  }
  return null;
}

/** Every program goes on to the same number there. */
function isSure({ levels, counts, passed }: Running, level: number): boolean {
  const isWhole = levels[level]?.isWhole ?? false;
  return !passed.has(level) && !(isWhole && counts.slice(0, level).includes(null));
}

/** A list that begins with this number; of several the one that begins nearest to 1. */
function begin(flow: Flow, candidates: readonly Candidate[], label: string, lists: WordList[]): Place | null {
  const possible = candidates.flatMap((candidate) => {
    const value = startFor(candidate, label);
    return value === null ? [] : [{ ...candidate, value }];
  });
  const [best] = possible.sort((a, b) => a.value - b.value);
  if (!best) return null;
  const { levels, level, value } = best;
  const running: Running = {
    levels,
    starts: new Map(value === 1 ? [] : [[level, value]]),
    index: lists.length,
    counts: Array.from({ length: LEVELS }, () => null),
    passed: new Set(),
  };
  count(running, level, value);
  lists.push({ levels, starts: running.starts });
  flow.running.set(levels, running);
  return { list: running.index, level, levels };
}

function startFor({ levels, level }: Candidate, label: string): number | null {
  const look = levels[level];
  // The numbers in front belong to the levels above, and a new list has none yet.
  if (!look || (look.isWhole && level > 0)) return null;
  if (!label.startsWith(look.before) || !label.endsWith(look.after)) return null;
  return valueWritten(look.format, label.slice(look.before.length, label.length - look.after.length));
}

function labelOf({ levels, counts }: Running, level: number, value: number): string {
  const look = levels[level];
  if (!look) return "";
  const above = look.isWhole ? counts.slice(0, level).map((one) => `${one}.`) : [];
  return look.before + above.join("") + written(look.format, value) + look.after;
}

function count({ counts, passed }: Running, level: number, value: number): void {
  counts[level] = value;
  counts.fill(null, level + 1);
  for (let on = 0; on < LEVELS; on++) {
    if (on >= level) passed.delete(on);
    else if (counts[on] === null) passed.add(on);
  }
}
