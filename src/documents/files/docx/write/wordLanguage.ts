/** Word proofreads in a language of a country: that of the Council of Europe's texts, else the most usual one. */
export function wordLanguage(lang: string): string {
  if (lang === "en") return "en-GB";
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined || lang.includes("-") ? lang : `${language}-${region}`;
}
