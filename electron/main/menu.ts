import { Menu, type MenuItemConstructorOptions } from "electron";
import type { Settings } from "../bridge/settings.ts";
import { type WordId, word } from "./words.ts";

/** The application menu. Its own commands go to the page by name; the rest are Electron's roles. */
export function setMenu(locale: Settings["locale"], choose: (command: string) => void): void {
  const item = (id: WordId, command: string, accelerator?: string): MenuItemConstructorOptions => ({
    label: word(locale, id),
    click: () => choose(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const role = (id: WordId, name: NonNullable<MenuItemConstructorOptions["role"]>): MenuItemConstructorOptions => ({
    label: word(locale, id),
    role: name,
  });
  const line: MenuItemConstructorOptions = { type: "separator" };
  const menu = (id: WordId, submenu: MenuItemConstructorOptions[]) => ({ label: word(locale, id), submenu });

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      menu("menu.file", [
        item("menu.newDraft", "newDraft", "CmdOrCtrl+N"),
        item("menu.joinSpace", "joinSpace"),
        line,
        item("menu.settings", "settings", "CmdOrCtrl+,"),
        line,
        role("menu.quit", "quit"),
      ]),
      menu("menu.edit", [
        // Undo belongs to the text model, not to the browser's own stack.
        item("menu.undo", "undo"),
        item("menu.redo", "redo"),
        line,
        role("menu.cut", "cut"),
        role("menu.copy", "copy"),
        role("menu.paste", "paste"),
        role("menu.selectAll", "selectAll"),
      ]),
      menu("menu.view", [
        item("menu.textLarger", "textLarger", "CmdOrCtrl+="),
        item("menu.textSmaller", "textSmaller", "CmdOrCtrl+-"),
        item("menu.textNormal", "textNormal", "CmdOrCtrl+0"),
        line,
        role("menu.fullScreen", "togglefullscreen"),
      ]),
      menu("menu.help", [item("menu.shortcuts", "shortcuts", "F1"), item("menu.about", "about")]),
    ]),
  );
}
