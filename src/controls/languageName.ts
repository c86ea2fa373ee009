/** The name of a language in the language of the interface, as it stands in a list: with a capital. */
export function languageName(tag: string, locale: string): string {
  let name: string | undefined;
  try {
    name = new Intl.DisplayNames(locale, { type: "language" }).of(tag);
  } catch {
    // A tag that a peer made up is shown as it is.
  }
  const [first = "", ...rest] = name ?? tag;
  return first.toLocaleUpperCase(locale) + rest.join("");
}
