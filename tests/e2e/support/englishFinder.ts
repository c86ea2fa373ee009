import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../scripts/projectRoot.mjs";
import type { Camera } from "../../../scripts/screenshots/camera.mjs";
import { visibleWords } from "./visibleWords.ts";

export const LOCALES = ["fr", "pl", "uk"] as const;
export type Locale = (typeof LOCALES)[number];

/** Words that no French, Polish or Ukrainian sentence has. */
const ENGLISH = /\b(the|and|of|is|are|not|this|these|with|your|you|here|nobody|from|who|it)\b/i;

function catalogue(locale: string): Record<string, string> {
  return JSON.parse(readFileSync(join(projectRoot, "src/app/messages", `${locale}.json`), "utf8"));
}

/** English messages without places to fill in that are said otherwise in `locale`. */
function englishOnly(locale: Locale): ReadonlySet<string> {
  const own = catalogue(locale);
  const said = new Set(Object.values(own));
  return new Set(Object.values(catalogue("en")).filter((words) => !words.includes("{") && !said.has(words)));
}

/** Screens whose own words are still English. */
export function englishFinder(locale: Locale): Camera & { readonly left: string[]; readonly seen: Set<string> } {
  const english = englishOnly(locale);
  const left: string[] = [];
  const seen = new Set<string>();
  return {
    left,
    seen,
    async take({ page }, screen) {
      for (const words of await visibleWords(page)) {
        seen.add(words);
        if (english.has(words) || ENGLISH.test(words)) left.push(`${screen}: ${words}`);
      }
    },
  };
}
