import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, Table, TextRun } from "docx";
import type { FileWords } from "../../fileWords.ts";
import type { Paper } from "../../paper.ts";
import { bracketsIn, noteNumbers, readEnds } from "../../reading.ts";
import { writable } from "../../tags.ts";
import { createChanges } from "./changes.ts";
import { commentOptions } from "./commentOptions.ts";
import { documentStyles } from "./documentStyles.ts";
import { listOptions } from "./listOptions.ts";
import { createParagraphs, type DrawParagraph } from "./paragraphOf.ts";
import { createRuns } from "./runsOf.ts";
import { tableOf } from "./tableOf.ts";
import { createWordNumbers } from "./wordNumbers.ts";

/** A Word file: what is proposed is tracked changes by its delegation, what is remarked is comments. The bytes own their buffer. */
export async function docxOf(paper: Paper, { at }: FileWords): Promise<Uint8Array<ArrayBuffer>> {
  const changes = createChanges(paper.proposals, at);
  const comments = commentOptions(paper.comments, at);
  const numbers = createWordNumbers();
  const drawRuns = createRuns({
    ends: readEnds(paper),
    changes,
    commentIds: comments.idsOf,
    brackets: bracketsIn(paper),
    notes: noteNumbers(paper),
  });
  const draw = createParagraphs({ drawRuns, changes, numbers });
  const children = bodyOf(paper, draw);
  const footnotes = Object.fromEntries(
    paper.notes.map(({ number, paragraphs }) => {
      const children = paragraphs.map((one) => draw(one, `note ${number}`, "FootnoteText"));
      return [number, { children: children.length > 0 ? children : [new Paragraph({})] }];
    }),
  );
  const document = new Document({
    creator: "Concordia",
    title: writable(paper.title),
    subject: writable(paper.reference),
    styles: documentStyles(paper.lang),
    features: { trackRevisions: paper.proposals.length > 0 },
    footnotes,
    ...(comments.options.length > 0 && { comments: { children: comments.options } }),
    // Which lists there are is known once all paragraphs are.
    numbering: { config: listOptions(numbers.lists) },
    sections: [{ headers: { default: headerOf(paper) }, footers: { default: footer() }, children }],
  });
  const blob = await Packer.toBlob(document);
  return new Uint8Array(await blob.arrayBuffer());
}

function bodyOf({ body }: Paper, draw: DrawParagraph): (Paragraph | Table)[] {
  const children: (Paragraph | Table)[] = [];
  body.forEach((block, index) => {
    if (block.type === "paragraph") {
      children.push(draw(block, ""));
      return;
    }
    const drawn = tableOf(block, `table ${index}`, draw);
    // Two tables without a paragraph between them are one table for Word.
    if (children.at(-1) instanceof Table && drawn[0] instanceof Table) children.push(new Paragraph({}));
    children.push(...drawn);
  });
  return children;
}

const headerOf = ({ reference, title }: Paper): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [new TextRun({ text: writable([reference, title].filter(Boolean).join(" – ")), size: 18 })],
      }),
    ],
  });

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 18 })],
      }),
    ],
  });
