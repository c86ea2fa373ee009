const MAC: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↩",
  Escape: "esc",
  Backspace: "⌫",
  Delete: "⌦",
  Up: "↑",
  Down: "↓",
  Left: "←",
  Right: "→",
};
const OTHER: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  Escape: "Esc",
  Up: "↑",
  Down: "↓",
  Left: "←",
  Right: "→",
};

/** "Mod+Shift+Z" as the caps a person sees on this keyboard. Mod is Command on a Mac and Ctrl elsewhere. */
export function formatKeys(keys: string, isMac: boolean): readonly string[] {
  const names = isMac ? MAC : OTHER;
  return keys.split("+").map((key) => names[key] ?? key);
}
