const WORDS: Readonly<Record<string, string>> = { en: "Article", fr: "Article", pl: "Artykuł", uk: "Стаття" };

/** The word belongs to the text, not to the interface: an English draft says "Article" on a Polish screen. */
export const articleWord = (lang: string): string => WORDS[lang.slice(0, 2).toLowerCase()] ?? "Article";
