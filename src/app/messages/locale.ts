/** The languages of the interface. What people write is in any language. */
export const locales = ["en", "fr", "pl", "uk"] as const;
export type Locale = (typeof locales)[number];

/** Full tags: "en" alone would give American dates. */
export const localeTag: Readonly<Record<Locale, string>> = { en: "en-GB", fr: "fr-FR", pl: "pl-PL", uk: "uk-UA" };

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The first language of the system that the interface has, else English. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split("-")[0];
    if (isLocale(language)) return language;
  }
  return "en";
}
