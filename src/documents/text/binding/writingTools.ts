import type { Command, Plugin } from "prosemirror-state";
import type { TextModel } from "../model/createText.ts";
import { createNumbering, type Numbering } from "../numbering/createNumbering.ts";
import { type AuthorMarks, createAuthorMarks } from "./authorsPlugin.ts";
import { currentBlock } from "./currentBlock.ts";
import { actKeys, type EditorActs, editorActs } from "./editorActs.ts";
import { findPlugin } from "./findPlugin.ts";
import { linksPlugin } from "./links.ts";
import type { NoteActs } from "./noteActs.ts";
import { numbersPlugin } from "./numbersPlugin.ts";

export type WritingOptions = {
  /** Language of the text, where a block names none: for the word "Article". */
  readonly lang: string;
  readonly onOpenLink: (href: string) => void;
  readonly undo: Command;
  readonly redo: Command;
  readonly notes: NoteActs;
};

export type WritingTools = {
  readonly plugins: readonly Plugin[];
  readonly acts: EditorActs;
  readonly numbering: Numbering;
  readonly authors: AuthorMarks;
};

/** What makes the editor one for formal texts: keys, numbers, links, search, and who wrote what. */
export function writingTools(model: TextModel, { lang, onOpenLink, undo, redo, notes }: WritingOptions): WritingTools {
  const numbering = createNumbering(model, lang);
  const acts = editorActs(model, undo, redo, notes);
  const authors = createAuthorMarks(model);
  return {
    acts,
    numbering,
    authors,
    plugins: [
      actKeys(acts),
      numbersPlugin(model, numbering),
      linksPlugin(onOpenLink),
      findPlugin(),
      currentBlock(),
      authors.plugin,
    ],
  };
}
