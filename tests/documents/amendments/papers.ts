import * as Y from "yjs";
import { placeAmendments } from "../../../src/documents/amendments/placeAmendments.ts";
import { readDocx } from "../../../src/documents/files/docx/read/readDocx.ts";
import { docxOf } from "../../../src/documents/files/docx/write/docxOf.ts";
import { htmlOf } from "../../../src/documents/files/html/htmlOf.ts";
import { markdownOf } from "../../../src/documents/files/markdown/markdownOf.ts";
import type { Paper } from "../../../src/documents/files/paper.ts";
import { paperOf } from "../../../src/documents/files/paperOf.ts";
import { blocksOfCanonical } from "../../../src/documents/revisions/canonicalBlocks.ts";
import { redlineOf } from "../../../src/documents/revisions/redline.ts";
import { restoreRevision } from "../../../src/documents/revisions/restoreRevision.ts";
import type { Block } from "../../../src/documents/text/model/block.ts";
import { canonicalJson } from "../../../src/documents/text/model/canonical.ts";
import { readText, TITLE, VOICES, WORDS } from "../files/fileScene.ts";
import { htmlWords, markdownWords, paperWords } from "../files/fileWords.ts";
import { createPeer } from "../text/peers.ts";
import { checkWords, type Delegate, type DoAct, readOf, type Session } from "./session.ts";

/** A text as it was when it was issued, and what it is made anew from. */
export type IssuedText = { readonly canonical: string; readonly state: Uint8Array };

/** Papers of which Word files are made when the session is over: with what is proposed, and without. */
export type WrittenPaper = { readonly clean: Paper; readonly marked: Paper };

export const PAPER_ACTS = {
  issue: (session, { peer }) => {
    const canonical = canonicalJson(peer.model.layout().blocks);
    session.issued.push({ canonical, state: Y.encodeStateAsUpdate(peer.doc) });
    return `REV${session.issued.length}`;
  },
  write: (session, delegate) => {
    const { clean, marked } = papersOf(delegate);
    session.written.push({ clean, marked });
    checkWords(session, JSON.stringify(clean), "a paper without the discussion");
    const text = readText(delegate.peer.model);
    const words = wordsOf(text.model.layout().blocks.map(text.references.textOf));
    same("the paper", wordsOf([paperWords(clean, false, false)]), words);
    same("the paper with all rejected", wordsOf([paperWords(marked, false, false)]), words);
    const numbered = wordsOf([paperWords(clean, false, true)]);
    for (const [name, paper] of Object.entries({ clean, marked })) {
      same(`a page, ${name}`, wordsOf([htmlWords(htmlOf(paper, WORDS))]), numbered);
      same(`Markdown, ${name}`, wordsOf([markdownWords(markdownOf(paper))]), numbered);
    }
    return `${clean.body.length} paragraphs, ${marked.proposals.length} proposals`;
  },
} as const satisfies Record<string, DoAct>;

function papersOf(delegate: Delegate): WrittenPaper {
  const text = readText(delegate.peer.model);
  const read = readOf(delegate);
  const discussion = { ...read, groups: placeAmendments(text.model, read), voices: VOICES };
  return { clean: paperOf(text, TITLE, null).paper, marked: paperOf(text, TITLE, discussion).paper };
}

const wordsOf = (texts: readonly string[]): string => texts.join("\n").split(/\s+/u).filter(Boolean).join(" ");

function same(what: string, found: string, wanted: string): void {
  if (found !== wanted) throw new Error(`${what} says otherwise:\n${found}\n${wanted}`);
}

/** Word files say what their papers say, with all accepted as with all rejected. */
export async function checkWordFiles({ written }: Pick<Session, "written">): Promise<void> {
  for (const { clean, marked } of written) {
    for (const paper of [clean, marked]) {
      const read = readDocx(await docxOf(paper, WORDS), () => undefined);
      for (const isAccepted of [true, false]) {
        const words = (one: Paper) => wordsOf([paperWords(one, isAccepted, !isAccepted)]);
        same(`A Word file, accepted: ${isAccepted}`, words(read), words(paper));
      }
    }
  }
}

/** Issued texts are made anew word for word, their redline says both texts, and one that is brought back can be undone. */
export function checkIssued({ issued, delegates }: Session): void {
  const [first] = delegates;
  if (!first) return;
  const now = first.peer.model.layout().blocks;
  if (redlineOf(now, now).rows.some(({ change, isMoved }) => change !== "same" || isMoved))
    throw new Error("A text differs from itself");
  for (const { canonical, state } of issued) {
    const anew = createPeer(40, state);
    if (canonicalJson(anew.model.layout().blocks) !== canonical) throw new Error("A revision is made anew otherwise");
    const before = blocksOfCanonical(canonical);
    if (!before) throw new Error("A revision cannot be read");
    const { rows } = redlineOf(before, now);
    same("the redline before", told(rows.flatMap((row) => row.before)), told(before));
    same("the redline after", told(rows.flatMap((row) => row.after)), told(now));
    checkBroughtBack(first, before);
  }
}

function checkBroughtBack({ peer }: Delegate, before: readonly Block[]): void {
  const copy = createPeer(41, Y.encodeStateAsUpdate(peer.doc));
  const was = canonicalJson(copy.model.layout().blocks);
  const { left } = restoreRevision(copy.model, before);
  if (left !== 0) throw new Error(`${left} paragraphs of a revision are not brought back`);
  const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text).join("\n");
  same("what is brought back", texts(copy.model.layout().blocks), texts(before));
  while (copy.undo.canUndo()) copy.undo.undo();
  same("what is undone", canonicalJson(copy.model.layout().blocks), was);
}

/** In no order: what was moved stands elsewhere. */
const told = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ text }) => text.trim() !== "")
    .map(({ id, text }) => `${id} ${text}`)
    .sort()
    .join("\n");
