const namesOfLanguages = new Map<string, Intl.DisplayNames>();

/** Made once for each language of the interface: making one costs more than a hundred look-ups, and lists ask for every row. */
function namesIn(locale: string): Intl.DisplayNames {
  const known = namesOfLanguages.get(locale);
  if (known) return known;
  const made = new Intl.DisplayNames(locale, { type: "language" });
  namesOfLanguages.set(locale, made);
  return made;
}

/** The name of a language in the language of the interface, as it stands in a list: with a capital. */
export function languageName(tag: string, locale: string): string {
  let name: string | undefined;
  try {
    name = namesIn(locale).of(tag);
  } catch {
    // A tag that a peer made up is shown as it is.
  }
  const [first = "", ...rest] = name ?? tag;
  return first.toLocaleUpperCase(locale) + rest.join("");
}
