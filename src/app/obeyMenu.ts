import { changeSettings } from "../state/settingsCommands.ts";
import type { Store } from "../state/store.ts";
import { type Sheet, view } from "../state/view.ts";

const SHEETS: Readonly<Record<string, Sheet>> = {
  newDraft: "newDraft",
  joinSpace: "join",
  settings: "settings",
  shortcuts: "shortcuts",
  about: "about",
};
const SIZES = [90, 100, 115, 130, 150] as const;

/** What a choice in the application menu does. Undo and redo belong to whoever has the text. */
export function obeyMenu(command: string, store: Store): void {
  const sheet = SHEETS[command];
  if (sheet) store.dispatch(view.actions.sheetOpened(sheet));
  else if (command === "textLarger") resize(store, 1);
  else if (command === "textSmaller") resize(store, -1);
  else if (command === "textNormal") void store.dispatch(changeSettings({ textSize: 100 }));
  else if (command === "undo" || command === "redo") window.dispatchEvent(new CustomEvent(`concordia:${command}`));
}

function resize(store: Store, step: 1 | -1): void {
  const at = SIZES.indexOf(store.getState().view.settings?.textSize ?? 100);
  const textSize = SIZES[at + step];
  if (textSize) void store.dispatch(changeSettings({ textSize }));
}
