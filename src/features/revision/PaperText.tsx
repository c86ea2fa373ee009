import type { ReactNode } from "react";
import type { Paper, PaperBlock, PaperParagraph, PaperRun, PaperTable } from "../../documents/files/paper.ts";
import { noteNumbers } from "../../documents/files/reading.ts";

type Notes = ReadonlyMap<string, number>;

/** A paper as it is read, its notes at the end. */
export function PaperText({ paper }: { readonly paper: Paper }) {
  const notes = noteNumbers(paper);
  return (
    <>
      {paper.body.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing of it changes while it is shown
        <Block key={at} block={block} notes={notes} />
      ))}
      {paper.notes.length > 0 && (
        <ol className="f-revision-notes" data-testid="revision-notes">
          {paper.notes.map(({ id, paragraphs }) => (
            <li key={id}>
              {paragraphs.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing of it changes while it is shown
                <Paragraph key={at} paragraph={one} notes={notes} />
              ))}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Block({ block, notes }: { readonly block: PaperBlock; readonly notes: Notes }) {
  return block.type === "table" ? <Table table={block} notes={notes} /> : <Paragraph paragraph={block} notes={notes} />;
}

function Table({ table: { caption, hasHeader, rows }, notes }: { readonly table: PaperTable; readonly notes: Notes }) {
  return (
    <table className="f-revision-table">
      {caption.runs.length > 0 && <caption>{runsOf(caption.runs, notes)}</caption>}
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing of it changes while it is shown
          <tr key={at}>
            {row.map((cell, place) => {
              const words = cell.map((one, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing of it changes while it is shown
                <Paragraph key={i} paragraph={one} notes={notes} />
              ));
              return hasHeader && at === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing of it changes while it is shown
                <th key={place} scope="col">
                  {words}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: nothing of it changes while it is shown
                <td key={place}>{words}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Paragraph({ paragraph, notes }: { readonly paragraph: PaperParagraph; readonly notes: Notes }) {
  const { kind, level, isNumbered, number, lang, runs } = paragraph;
  const marker = number ?? (kind === "paragraph" && level > 0 && !isNumbered ? "•" : null);
  const words = (
    <>
      {marker !== null && <span className="f-revision-number">{marker}</span>} {runsOf(runs, notes)}
    </>
  );
  const look = { dir: "auto", ...(lang !== null && { lang }) } as const;
  // The page has a heading of its own above these.
  if (kind === "heading") {
    const Heading = (["h2", "h3", "h4", "h5", "h6"] as const)[Math.min(level, 5) - 1] ?? "h6";
    return <Heading {...look}>{words}</Heading>;
  }
  if (kind === "quote") return <blockquote {...look}>{words}</blockquote>;
  return (
    <p {...look} data-level={level}>
      {words}
    </p>
  );
}

const runsOf = (runs: readonly PaperRun[], notes: Notes): readonly ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: nothing of it changes while it is shown
  runs.map((run, at) => <Run key={at} run={run} notes={notes} />);

/** A link is read here and not followed: its address stands behind it in the draft. */
function Run({ run: { text, marks, note }, notes }: { readonly run: PaperRun; readonly notes: Notes }) {
  if (note !== null) return <sup>{notes.get(note)}</sup>;
  let words: ReactNode = text;
  if (marks.em) words = <em>{words}</em>;
  if (marks.strong) words = <strong>{words}</strong>;
  if (marks.underline || marks.link !== null) words = <u title={marks.link ?? undefined}>{words}</u>;
  return words;
}
