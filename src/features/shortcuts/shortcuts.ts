export interface Shortcut {
  readonly id: FormatjsIntl.Message["ids"];
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

export const inDraft: readonly Shortcut[] = [
  { id: "toolbar.undo", keys: "Mod+Z" },
  { id: "toolbar.redo", keys: "Mod+Shift+Z" },
  { id: "toolbar.bold", keys: "Mod+B" },
  { id: "toolbar.italic", keys: "Mod+I" },
  { id: "note.insert", keys: "Mod+Alt+F" },
  { id: "note.follow", keys: "Mod+Alt+G" },
];
