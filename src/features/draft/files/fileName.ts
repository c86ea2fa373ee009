import type { PaperTitle } from "../../../documents/files/paperOf.ts";

/** What a file of a draft is called, without its ending: the reference comes first, as papers of a meeting are filed. */
export const fileNameOf = ({ reference, title }: PaperTitle, untitled: string): string =>
  [reference, title]
    .filter((part) => part.trim() !== "")
    .join(" ")
    .slice(0, 150) || untitled;
