/** Languages a draft may be in; the first four are those of the interface. Any other tag that arrives is shown too. */
export const DRAFT_LANGUAGES = [
  ..."en fr pl uk".split(" "),
  ..."be ru de es it pt nl da sv nb fi el tr ro cs sk hu bg hr sr sl lt lv et is ga mt ka hy az sq he ar".split(" "),
] as const;

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
