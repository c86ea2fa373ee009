/**
 * Of what was said in several languages (BCP 47) that for a reader of `lang`: in it, else in English, else in whichever there is.
 * `lang` of the answer is the language it is in, "" for nothing said.
 */
export function chooseWords(
  all: Readonly<Record<string, string>>,
  lang: string,
): { readonly lang: string; readonly text: string } {
  const [primary = ""] = lang.split("-");
  for (const wanted of [lang, primary, "en", ...Object.keys(all).sort()]) {
    const text = all[wanted];
    if (text) return { lang: wanted, text };
  }
  return { lang: "", text: "" };
}
