/** What a key does inside the text. */
export type EditorAct =
  | "undo"
  | "redo"
  | "bold"
  | "italic"
  | "underline"
  | "paragraph"
  | "heading1"
  | "heading2"
  | "heading3"
  | "heading4"
  | "quote"
  | "bullets"
  | "list"
  | "numbered"
  | "levelIn"
  | "levelOut"
  | "moveUp"
  | "moveDown"
  | "footnote"
  | "followNote";

/** What a key does on the page of a draft. */
export type PageAct =
  | "link"
  | "reference"
  | "find"
  | "replace"
  | "findNext"
  | "findPrevious"
  | "nextFlagged"
  | "previousFlagged"
  | "keepFlagged"
  | "deleteFlagged"
  | "nextMisspelt"
  | "previousMisspelt"
  | "focusMode"
  | "authors"
  | "suggest"
  | "propose"
  | "comment"
  | "bracket"
  | "reserve"
  | "sideBySide"
  | "nextOpen"
  | "previousOpen"
  | "checkTranslation"
  | "terms";

export type KeyRow<Act> = { readonly act: Act; readonly keys: readonly [string, ...string[]] };

/** Keys by the names of the keyboard sheet; the first is the one that is shown. Both keymap and sheet are made from these. */
export const EDITOR_KEYS: readonly KeyRow<EditorAct>[] = [
  { act: "undo", keys: ["Mod+Z"] },
  { act: "redo", keys: ["Mod+Shift+Z", "Mod+Y"] },
  { act: "bold", keys: ["Mod+B"] },
  { act: "italic", keys: ["Mod+I"] },
  { act: "underline", keys: ["Mod+U"] },
  { act: "paragraph", keys: ["Mod+Alt+0"] },
  { act: "heading1", keys: ["Mod+Alt+1"] },
  { act: "heading2", keys: ["Mod+Alt+2"] },
  { act: "heading3", keys: ["Mod+Alt+3"] },
  { act: "heading4", keys: ["Mod+Alt+4"] },
  { act: "numbered", keys: ["Mod+Shift+6"] },
  { act: "list", keys: ["Mod+Shift+7"] },
  { act: "bullets", keys: ["Mod+Shift+8"] },
  { act: "quote", keys: ["Mod+Shift+9"] },
  { act: "levelIn", keys: ["Tab"] },
  { act: "levelOut", keys: ["Shift+Tab"] },
  { act: "moveUp", keys: ["Alt+Shift+Up"] },
  { act: "moveDown", keys: ["Alt+Shift+Down"] },
  { act: "footnote", keys: ["Mod+Alt+F"] },
  { act: "followNote", keys: ["Mod+Alt+G"] },
];

export const PAGE_KEYS: readonly KeyRow<PageAct>[] = [
  { act: "link", keys: ["Mod+Shift+K"] },
  { act: "reference", keys: ["Mod+Alt+R"] },
  { act: "find", keys: ["Mod+F"] },
  { act: "replace", keys: ["Mod+H"] },
  { act: "findNext", keys: ["F3", "Mod+G"] },
  { act: "findPrevious", keys: ["Shift+F3", "Mod+Shift+G"] },
  { act: "nextFlagged", keys: ["F8"] },
  { act: "previousFlagged", keys: ["Shift+F8"] },
  { act: "keepFlagged", keys: ["Alt+Shift+K"] },
  { act: "deleteFlagged", keys: ["Alt+Shift+D"] },
  { act: "nextMisspelt", keys: ["F7"] },
  { act: "previousMisspelt", keys: ["Shift+F7"] },
  { act: "focusMode", keys: ["Mod+Shift+F"] },
  { act: "authors", keys: ["Alt+Shift+A"] },
  { act: "suggest", keys: ["Mod+Shift+S"] },
  { act: "propose", keys: ["Mod+Shift+A"] },
  { act: "comment", keys: ["Mod+Shift+M"] },
  { act: "bracket", keys: ["Mod+Shift+B"] },
  { act: "reserve", keys: ["Alt+Shift+R"] },
  { act: "sideBySide", keys: ["Alt+Shift+L"] },
  { act: "nextOpen", keys: ["F9"] },
  { act: "previousOpen", keys: ["Shift+F9"] },
  { act: "checkTranslation", keys: ["Alt+Shift+C"] },
  { act: "terms", keys: ["Alt+Shift+T"] },
];

/** The key that is shown for an act. */
export function keysFor(act: EditorAct | PageAct): string {
  return [...EDITOR_KEYS, ...PAGE_KEYS].find((row) => row.act === act)?.keys[0] ?? "";
}
