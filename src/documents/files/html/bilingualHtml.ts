import { element, escaped } from "../tags.ts";
import { headOf, pageOf } from "./pageOf.ts";

/** A paragraph in one of two columns. `look`: what kind of paragraph it is; `label`: its number as it is read. */
export type BilingualParagraph = {
  readonly lang: string;
  readonly look: string;
  readonly label: string | null;
  readonly words: string;
};

export type BilingualPage = {
  readonly reference: string;
  /** Of each column the name of the language, and what the paper is called in it. */
  readonly columns: readonly { readonly language: string; readonly title: string; readonly lang: string }[];
  /** As many paragraphs as columns; null where one does not have it. */
  readonly rows: readonly (readonly (BilingualParagraph | null)[])[];
  /** What stands where there is no such paragraph. */
  readonly none: string;
  /** Of the words that are no one's text: BCP 47. */
  readonly locale: string;
};

/** Two languages of a paper in two columns, as one page that stands alone; the names of the languages repeat on each sheet. */
export function bilingualHtml({ reference, columns, rows, none, locale }: BilingualPage): string {
  const titles = columns.map(({ title }) => title);
  const heads = columns.map(({ language, title, lang }) =>
    element(
      "th",
      { scope: "col" },
      `${escaped(language)}<br>${element("span", { lang, dir: "auto" }, escaped(title))}`,
    ),
  );
  const cell = (paragraph: BilingualParagraph | null): string =>
    paragraph === null
      ? element("td", {}, element("em", {}, escaped(none)))
      : element("td", {}, paragraphOf(paragraph));
  const body = rows.map((row) => element("tr", {}, row.map(cell).join("")));
  const table = element(
    "table",
    { class: "columns" },
    `${element("thead", {}, element("tr", {}, heads.join("")))}${element("tbody", {}, body.join("\n"))}`,
  );
  return pageOf([reference, ...titles].filter(Boolean).join(" – "), locale, [headOf([reference, ...titles]), table]);
}

const TAGS: Readonly<Record<string, string>> = { heading: "strong", quote: "em" };

function paragraphOf({ lang, look, label, words }: BilingualParagraph): string {
  const number = label === null ? "" : `${element("span", { class: "number" }, escaped(label))} `;
  const tag = TAGS[look];
  const text = escaped(words);
  return element("p", { lang, dir: "auto" }, number + (tag ? element(tag, {}, text) : text));
}
