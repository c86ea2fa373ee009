import type { Paper, PaperBlock, PaperParagraph, PaperRun } from "../../../src/documents/files/paper.ts";

/** A run as `[-gone-]`, `[+come+]` or its letters. */
function shownRun({ text, note, inserted, deleted }: PaperRun): string {
  const letters = note === null ? text : "*";
  if (deleted !== null) return `[-${letters}-]`;
  return inserted === null ? letters : `[+${letters}+]`;
}

export function shownParagraph({ number, runs, end }: PaperParagraph): string {
  const sign = end.inserted === null ? (end.deleted === null ? "" : "[-¶-]") : "[+¶+]";
  return `${number === null ? "" : `${number} `}${runs.map(shownRun).join("")}${sign}`.replaceAll(
    /-\]\[-|\+\]\[\+/g,
    "",
  );
}

const shownBlock = (block: PaperBlock): string =>
  block.type === "paragraph"
    ? shownParagraph(block)
    : [
        shownParagraph(block.caption),
        ...block.rows.map((row) => row.map((cell) => cell.map(shownParagraph).join(" / ")).join(" | ")),
      ].join("\n");

/** A paper as lines for people. */
export const shown = ({ body, notes }: Paper): readonly string[] => [
  ...body.map(shownBlock),
  ...notes.map(({ number, paragraphs }) => `*${number} ${paragraphs.map(shownParagraph).join(" / ")}`),
];

/** What a paper says when all that is proposed is accepted, or none of it: a line for each paragraph. */
export function settled({ body }: Paper, isAccepted: boolean): string {
  const gone = (touch: { readonly inserted: string | null; readonly deleted: string | null }) =>
    isAccepted ? touch.deleted !== null : touch.inserted !== null;
  return body
    .filter((block) => block.type === "paragraph")
    .map(
      ({ runs, end }) =>
        runs
          .filter((run) => !gone(run))
          .map(({ text }) => text)
          .join("") + (gone(end) ? "" : "\n"),
    )
    .join("");
}
