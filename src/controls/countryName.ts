const namesOfLanguages = new Map<string, Intl.DisplayNames>();

/** Made once for each language of the interface, as for languages (languageName.ts). */
function namesIn(locale: string): Intl.DisplayNames {
  const known = namesOfLanguages.get(locale);
  if (known) return known;
  const made = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  namesOfLanguages.set(locale, made);
  return made;
}

/** The name of a country (ISO 3166-1, two letters) in the language of the interface; a code that nobody knows as it is. */
export function countryName(code: string, locale: string): string {
  if (code === "") return "";
  try {
    return namesIn(locale).of(code) ?? code;
  } catch {
    return code;
  }
}
