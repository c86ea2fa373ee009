import { EDITOR_KEYS, type EditorAct, PAGE_KEYS, type PageAct } from "../../documents/text/keys/keyTable.ts";

type Id = FormatjsIntl.Message["ids"];

export interface Shortcut {
  readonly id: Id;
  readonly keys: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export const everywhere: readonly Shortcut[] = [
  { id: "keyboard.goTo", keys: "Mod+K" },
  { id: "keyboard.newDraft", keys: "Mod+N" },
  { id: "keyboard.settings", keys: "Mod+," },
  { id: "keyboard.nextPart", keys: "F6" },
  { id: "keyboard.larger", keys: "Mod+=" },
  { id: "keyboard.smaller", keys: "Mod+-" },
  { id: "keyboard.close", keys: "Escape" },
  { id: "keyboard.sheet", keys: "F1" },
];

type Words = Id | { readonly id: Id; readonly values: Readonly<Record<string, number>> };

const heading = (level: number): Words => ({ id: "toolbar.headingLevel", values: { level } });

/** In what changed between two texts of a draft. */
export const inRedline: readonly Shortcut[] = [
  { id: "redline.next", keys: "Alt+Down" },
  { id: "redline.previous", keys: "Alt+Up" },
];

/** The words of each act; the keys come from the table that the editor itself obeys. */
const WORDS: Readonly<Record<EditorAct | PageAct, Words>> = {
  undo: "toolbar.undo",
  redo: "toolbar.redo",
  bold: "toolbar.bold",
  italic: "toolbar.italic",
  underline: "toolbar.underline",
  link: "toolbar.link",
  reference: "reference.insert",
  paragraph: "toolbar.paragraph",
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  heading4: heading(4),
  quote: "toolbar.quote",
  bullets: "toolbar.bullets",
  list: "toolbar.list",
  numbered: "toolbar.numberedParagraph",
  levelIn: "toolbar.levelIn",
  levelOut: "toolbar.levelOut",
  moveUp: "keyboard.moveUp",
  moveDown: "keyboard.moveDown",
  footnote: "note.insert",
  followNote: "note.follow",
  find: "find.title",
  replace: "find.replace",
  findNext: "find.next",
  findPrevious: "find.previous",
  nextFlagged: "keyboard.nextFlagged",
  previousFlagged: "keyboard.previousFlagged",
  keepFlagged: "keyboard.keepFlagged",
  deleteFlagged: "keyboard.deleteFlagged",
  nextMisspelt: "spelling.next",
  previousMisspelt: "spelling.previous",
  focusMode: "focus.enter",
  authors: "authors.title",
  suggest: "suggesting.turn",
  propose: "amendments.propose",
  comment: "comments.new",
  bracket: "brackets.put",
  reserve: "reservations.make",
  sideBySide: "keyboard.sideBySide",
  nextOpen: "parallel.next",
  previousOpen: "parallel.previous",
  checkTranslation: "keyboard.checkTranslation",
  terms: "keyboard.terms",
};

export const inDraft: readonly Shortcut[] = [...EDITOR_KEYS, ...PAGE_KEYS].map(({ act, keys: [keys] }) => {
  const words = WORDS[act];
  return typeof words === "string" ? { id: words, keys } : { ...words, keys };
});
