import type { Findings } from "../findings.ts";
import { EMPTY_PARAGRAPH, type Paper, type PaperParagraph, type PaperTable } from "../paper.ts";
import { amendmentsIn } from "./amendmentsIn.ts";
import { type BaseParagraph, baseParagraphs } from "./baseParagraphs.ts";
import { type BuiltBlock, blockOfBase } from "./blockOfBase.ts";
import { commentsOn } from "./commentsOn.ts";
import type { ImportedAmendment, ImportedBlock, ImportedDraft, ImportedTable } from "./importedDraft.ts";
import { type Counted, numberAsRead } from "./numberAsRead.ts";

type Find = Findings["add"];
type Part = readonly BaseParagraph[] | PaperTable;

/**
 * A paper as a new draft: the text as it is without what is proposed, an amendment for each tracked change in each paragraph that it
 * touches, and the comments. What comes out otherwise than it was goes to the findings.
 */
export function draftOfPaper(paper: Paper, findings: Findings): ImportedDraft {
  const parts = partsOf(paper);
  const counted = parts.flatMap((part) => ("rows" in part ? [] : part)).map(({ paragraph }) => paragraph);
  const { scheme, counted: counts } = numberAsRead(counted, paper.lang || "en");
  for (const { prefix } of counts) if (prefix !== "") findings.add("numbersAsText", prefix);
  const build = createBuilder(paper, findings.add);
  const numbers = counts.values();
  const body = parts.flatMap((part): (ImportedBlock | ImportedTable)[] =>
    "rows" in part
      ? [tableOf(part, build.uncounted)]
      : part.map((base) => build.block(base, numbers.next().value ?? asLetters(base.paragraph))),
  );
  const shown = new Set(build.built.flatMap(({ block }) => block.spans.flatMap(({ marks }) => marks.fn ?? [])));
  const notes = paper.notes.flatMap(({ id, paragraphs }) => {
    // Of a note that is only proposed the words are told; the marker could stand nowhere.
    if (!shown.has(id)) findings.add("insertedNotes", paragraphs.map(wordsOf).join(" "));
    return shown.has(id) ? [{ id, paragraphs: build.uncounted(paragraphs) }] : [];
  });
  if (body.length === 0) body.push(build.block(EMPTY, UNCOUNTED));
  return {
    title: paper.title,
    lang: paper.lang,
    scheme,
    body,
    notes,
    amendments: build.amendments,
    comments: commentsOn(build.built, paper.comments, findings.add),
    findings: findings.list(),
  };
}

const UNCOUNTED: Counted = { level: 0, numbered: false, prefix: "" };
const EMPTY: BaseParagraph = { paragraph: EMPTY_PARAGRAPH, pieces: [], hasLooseEnd: false };

/** Paragraphs that follow one another together: a table parts them. */
function partsOf({ body }: Paper): readonly Part[] {
  const parts: Part[] = [];
  let open: PaperParagraph[] = [];
  const close = (): void => {
    if (open.length > 0) parts.push(baseParagraphs(open));
    open = [];
  };
  for (const block of body) {
    if (block.type === "paragraph") open.push(block);
    else {
      close();
      parts.push(block);
    }
  }
  close();
  return parts;
}

type Builder = {
  readonly built: readonly BuiltBlock[];
  readonly amendments: readonly ImportedAmendment[];
  readonly block: (base: BaseParagraph, counted: Counted) => ImportedBlock;
  /** Paragraphs of a cell or of a note, where only lists are counted, each by itself: numbers of others stay letters. */
  readonly uncounted: (paragraphs: readonly PaperParagraph[]) => ImportedBlock[];
};

function createBuilder({ proposals }: Paper, find: Find): Builder {
  const built: BuiltBlock[] = [];
  const amendments: ImportedAmendment[] = [];
  const authors = new Map(proposals.map((one) => [one.id, one]));
  const block = (base: BaseParagraph, counted: Counted): ImportedBlock => {
    const one = blockOfBase(base, counted, `b${built.length + 1}`, find);
    built.push(one);
    amendments.push(...amendmentsIn(one, authors, find));
    for (const id of lostEnds(base)) find("paragraphMarks", `${authors.get(id)?.author ?? ""}: ${one.text}`);
    return one.block;
  };
  const uncounted: Builder["uncounted"] = (paragraphs) =>
    baseParagraphs(paragraphs).map((base) => {
      const counted = asLetters(base.paragraph);
      if (counted.prefix !== "") find("numbersAsText", counted.prefix);
      return block(base, counted);
    });
  return { built, amendments, block, uncounted };
}

const asLetters = ({ kind, number, level }: PaperParagraph): Counted => ({
  level: number === null || kind === "heading" ? level : 0,
  numbered: false,
  prefix: number === null ? "" : `${number} `,
});

const tableOf = ({ hasHeader, rows }: PaperTable, blocksOf: Builder["uncounted"]): ImportedTable => ({
  hasHeader,
  rows: rows.map((cells) => cells.map(blocksOf)),
});

/** Proposals to join a paragraph with the next one, which is more than words that go, and ends that nothing follows. */
function lostEnds({ paragraph: { end }, pieces, hasLooseEnd }: BaseParagraph): readonly string[] {
  const base = pieces.filter(({ inserted, text, note }) => inserted === null && (text !== "" || note !== null));
  const goesWhole = base.length > 0 && base.every(({ deleted }) => deleted !== null);
  return [
    ...(hasLooseEnd && end.inserted !== null ? [end.inserted] : []),
    ...(end.deleted === null || goesWhole ? [] : [end.deleted]),
  ];
}

const wordsOf = ({ runs }: PaperParagraph): string => runs.map(({ text }) => text).join("");
