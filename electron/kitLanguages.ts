/** As the interface kit names the languages of src/app/messages. */
const SPOKEN = new Set(["en-US", "fr-FR", "pl-PL", "uk-UA"]);
const WORDS = /[\\/]react-(?:aria|stately|aria-components)[\\/].*[\\/]intl[\\/](?:.*[\\/])?([a-z]{2}-[A-Z]{2})\.m?js$/;

/**
 * For the build: the kit carries its own words in some thirty languages, 200 kB that each start would read. Those that the
 * app does not speak are left out; the kit falls back on English for them, and is never asked.
 */
export const kitLanguages = {
  name: "kit-languages",
  enforce: "pre",
  load(id: string) {
    const language = WORDS.exec(id)?.[1];
    return language === undefined || SPOKEN.has(language) ? null : "export default {};";
  },
} as const;
