import { type PaperParagraph, UNTOUCHED } from "../../paper.ts";

/** An empty paragraph, for a cell that has none. */
export const EMPTY_PARAGRAPH: PaperParagraph = {
  type: "paragraph",
  kind: "paragraph",
  level: 0,
  isNumbered: false,
  number: null,
  lang: null,
  runs: [],
  end: UNTOUCHED,
};
