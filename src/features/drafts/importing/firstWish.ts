import type { ImportedDraft } from "../../../documents/files/importing/importedDraft.ts";
import { DRAFT_LANGUAGES } from "../../../domain/draftLanguages.ts";

/** How the draft is to be listed. */
export interface EntryWish {
  readonly title: string;
  readonly reference: string;
  /** BCP 47 */
  readonly lang: string;
}

const MOST_TITLE = 400;

/** What the file says of itself, to begin with; else its name, and the language of the interface. */
export function firstWish(
  { title, lang }: Pick<ImportedDraft, "title" | "lang">,
  file: string,
  locale: string,
): EntryWish {
  const [primary] = lang.toLowerCase().split("-");
  const known = DRAFT_LANGUAGES.find((one) => one === primary);
  return {
    title: (title || file.replace(/\.docx$/i, "")).slice(0, MOST_TITLE),
    reference: "",
    lang: known ?? locale.split("-")[0] ?? "en",
  };
}
