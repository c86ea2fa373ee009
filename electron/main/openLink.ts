import { type BrowserWindow, dialog, shell } from "electron";
import type { Settings } from "../bridge/settings.ts";
import { word } from "./words.ts";

/** Opens an address outside, only https and mail, and only after the person has seen where it leads. */
export async function openLinkOutside(
  window: BrowserWindow,
  locale: Settings["locale"],
  address: string,
): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "mailto:")) return;
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: word(locale, "link.title"),
    detail: url.protocol === "https:" ? `${url.host}\n\n${url.href.slice(0, 300)}` : url.href.slice(0, 300),
    buttons: [word(locale, "link.open"), word(locale, "confirm.no")],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(url.href);
}
