import type { Locale } from "./locale.ts";
import type { Messages } from "./messageId.ts";

const catalogues: Readonly<Record<Locale, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import("./en.json"),
  fr: () => import("./fr.json"),
  pl: () => import("./pl.json"),
  uk: () => import("./uk.json"),
};

/** Each language is a chunk of its own; a catalogue that lacks a key does not compile. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await catalogues[locale]()).default;
}
