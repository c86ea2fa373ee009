import native from "../../resources/locales/native.json";
import type { Settings } from "../bridge/settings.ts";

export type WordId = keyof (typeof native)["en"];

/** The words of native menus and dialogs, which no page can draw. */
export function word(locale: Settings["locale"], id: WordId, subject = ""): string {
  return native[locale][id].replace("{subject}", subject);
}
