import type { Paper, PaperBlock, PaperParagraph, PaperRun, PaperTable } from "./paper.ts";

/** Every paragraph of the text itself in reading order, those in tables too. */
export function* paragraphsIn(body: readonly PaperBlock[]): Generator<PaperParagraph> {
  for (const block of body) {
    if (block.type === "paragraph") yield block;
    else yield* paragraphsOfTable(block);
  }
}

function* paragraphsOfTable({ caption, rows }: PaperTable): Generator<PaperParagraph> {
  yield caption;
  for (const row of rows) for (const cell of row) yield* cell;
}

/** What begins and ends with a run. */
export type RunEnds = {
  /** Comments whose first letters these are. */
  readonly opens: readonly string[];
  /** Comments whose last letters these are. */
  readonly closes: readonly string[];
  /** The proposal whose last letters these are. */
  readonly ends: string | null;
};

const NOTHING: RunEnds = { opens: [], closes: [], ends: null };

/** Where comments and proposals begin and end, so that each is marked once. */
export function readEnds({ body, notes }: Pick<Paper, "body" | "notes">): (run: PaperRun) => RunEnds {
  const [first, last] = [new Map<string, PaperRun>(), new Map<string, PaperRun>()];
  const proposals = new Map<string, PaperRun>();
  for (const { runs } of [...paragraphsIn(body), ...notes.flatMap((note) => note.paragraphs)]) {
    for (const run of runs) {
      for (const id of run.comments) {
        if (!first.has(id)) first.set(id, run);
        last.set(id, run);
      }
      for (const id of [run.deleted, run.inserted]) if (id !== null) proposals.set(id, run);
    }
  }
  const ends = new Map<PaperRun, { opens: string[]; closes: string[]; ends: string | null }>();
  const at = (run: PaperRun) => {
    const known = ends.get(run) ?? { opens: [], closes: [], ends: null };
    ends.set(run, known);
    return known;
  };
  for (const [id, run] of first) at(run).opens.push(id);
  for (const [id, run] of last) at(run).closes.push(id);
  for (const [id, run] of proposals) at(run).ends = id;
  return (run) => ends.get(run) ?? NOTHING;
}

/** Which comments say that their words stand in square brackets. */
export const bracketsIn = ({ comments }: Pick<Paper, "comments">): ReadonlySet<string> =>
  new Set(comments.filter(({ kind }) => kind === "bracket").map(({ id }) => id));

/** The number of a note by its id. */
export const noteNumbers = ({ notes }: Pick<Paper, "notes">): ReadonlyMap<string, number> =>
  new Map(notes.map(({ id, number }) => [id, number]));
