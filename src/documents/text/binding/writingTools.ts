import type { Command, Plugin } from "prosemirror-state";
import type { TextModel } from "../model/createText.ts";
import { createNumbering, type Numbering } from "../numbering/createNumbering.ts";
import { type AuthorMarks, createAuthorMarks } from "./authorsPlugin.ts";
import { type Beside, createBeside } from "./besidePlugin.ts";
import { type BracketMark, createBrackets } from "./bracketsPlugin.ts";
import { type CommentMark, createComments } from "./commentsPlugin.ts";
import { currentBlock } from "./currentBlock.ts";
import { createReferences, type References } from "../references/createReferences.ts";
import { actKeys, type EditorActs, editorActs } from "./editorActs.ts";
import { findPlugin } from "./findPlugin.ts";
import { linksPlugin } from "./links.ts";
import type { ShownMarks } from "./marksPlugin.ts";
import type { NoteActs } from "./noteActs.ts";
import { numbersPlugin } from "./numbersPlugin.ts";
import { createProposals, type ProposalMark } from "./proposalsPlugin.ts";
import type { ReferenceActs } from "./referenceActs.ts";
import { type SpokenReference, referencesPlugin } from "./referencesPlugin.ts";
import { createSpellingMarks, type SpellingMark } from "./spellingPlugin.ts";
import { writtenIn } from "./writtenIn.ts";

/** What a reference is called aloud, and how one is labelled whose paragraph, of this name, is gone. */
export type ReferenceLabels = { readonly spoken: SpokenReference; readonly gone: (name: string) => string };

export type WritingOptions = {
  /** Language of the text, where a block names none: for the word "Article". */
  readonly lang: string;
  readonly onOpenLink: (href: string) => void;
  readonly undo: Command;
  readonly redo: Command;
  readonly notes: NoteActs;
  readonly referenceActs: ReferenceActs;
  readonly referenceLabels: ReferenceLabels;
  /** A proposal, a comment or a bracket was clicked. */
  readonly onPick: (id: string) => void;
  readonly onPartsKept: () => void;
};

export type WritingTools = {
  readonly plugins: readonly Plugin[];
  readonly acts: EditorActs;
  readonly numbering: Numbering;
  readonly references: References;
  readonly authors: AuthorMarks;
  readonly proposals: ShownMarks<ProposalMark>;
  readonly comments: ShownMarks<CommentMark>;
  readonly brackets: ShownMarks<BracketMark>;
  readonly beside: Beside;
  readonly spelling: ShownMarks<SpellingMark>;
};

/** What makes the editor one for formal texts: keys, numbers, links, search, who wrote what, and what is proposed, said and not agreed. */
export function writingTools(model: TextModel, options: WritingOptions): WritingTools {
  const { lang, onOpenLink, undo, redo, notes, referenceActs, referenceLabels, onPick, onPartsKept } = options;
  const numbering = createNumbering(model, lang);
  const references = createReferences(model, numbering, lang, referenceLabels.gone);
  const acts = editorActs({ model, undo, redo, notes, references: referenceActs, onPartsKept });
  const authors = createAuthorMarks(model);
  const [proposals, comments] = [createProposals(onPick), createComments(onPick)];
  const brackets = createBrackets(onPick);
  const beside = createBeside();
  const spelling = createSpellingMarks();
  return {
    acts,
    numbering,
    references,
    authors,
    proposals,
    comments,
    brackets,
    beside,
    spelling,
    plugins: [
      actKeys(acts),
      numbersPlugin(model, numbering),
      linksPlugin(onOpenLink),
      referencesPlugin(model, numbering, references, referenceLabels.spoken, referenceActs.goTo),
      findPlugin(writtenIn(references)),
      currentBlock(),
      authors.plugin,
      proposals.plugin,
      comments.plugin,
      brackets.plugin,
      beside.plugin,
      spelling.plugin,
    ],
  };
}
