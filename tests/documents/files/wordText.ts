import { strFromU8, unzipSync } from "fflate";

/** A tracked change as the file has it, read by other means than the product's. */
export type RawChange = { readonly author: string; readonly at: number | null; readonly words: string };

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(#x?)?(\w+);/g, (_, number: string | undefined, name: string) => {
    if (number === undefined) return NAMED[name] ?? "";
    return String.fromCodePoint(Number.parseInt(name, number === "#x" ? 16 : 10));
  });

/** The parts of a Word file that hold words, without what older programs would read instead of a drawing. */
export function wordXml(bytes: Uint8Array): Readonly<Record<string, string>> {
  const names = /^word\/(document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;
  return Object.fromEntries(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => names.test(name) })).map(([name, part]) => [
      name,
      strFromU8(part).replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, ""),
    ]),
  );
}

const TEXT = /<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)<\/w:(?:t|delText)>/g;

/** All words, those that are to come or to go too. */
export const allWords = (xml: string): string =>
  [...xml.matchAll(TEXT)].map(([, words = ""]) => decoded(words)).join("");

/** Letters and digits, sorted: two texts that have the same lost and doubled none. */
export const lettersOf = (words: string): string => (words.match(/[\p{L}\p{N}]/gu) ?? []).sort().join("");

/** Each element of tracked words, those in another one too. */
export function rawChanges(xml: string): readonly RawChange[] {
  const found: RawChange[] = [];
  for (const { 0: open, 1: name, index } of xml.matchAll(/<w:(ins|del|moveFrom|moveTo)\s[^>]*[^/]>/g)) {
    const end = xml.indexOf(`</w:${name}>`, index);
    const words = allWords(xml.slice(index + open.length, end));
    const author = decoded(/w:author="([^"]*)"/.exec(open)?.[1] ?? "");
    const at = Date.parse(/w:date="([^"]*)"/.exec(open)?.[1] ?? "");
    if (words !== "") found.push({ author, at: Number.isNaN(at) ? null : at, words });
  }
  return found;
}

/** The paragraphs of the text as they read once all tracked changes are agreed on, or (`isAgreed` false) none of them. */
export function paragraphsWhen(xml: string, isAgreed: boolean): readonly string[] {
  const gone = isAgreed ? /del|moveFrom/ : /ins|moveTo/;
  const paragraphs: string[] = [];
  let open: string | null = null;
  for (const [whole] of xml.matchAll(/<w:p(?:\s[^>]*)?\/>|<w:p(?:\s[^>]*)?>[\s\S]*?<\/w:p>/g)) {
    const mark = /<w:pPr>[\s\S]*?<w:rPr>([\s\S]*?)<\/w:rPr>[\s\S]*?<\/w:pPr>/.exec(whole)?.[1] ?? "";
    const words = wordsOutside(whole.replace(/<w:pPr>[\s\S]*?<\/w:pPr>/, ""), gone);
    open = (open ?? "") + words;
    const [, markName = ""] = /<w:(ins|del|moveFrom|moveTo)\b/.exec(mark) ?? [];
    if (gone.test(markName)) continue;
    paragraphs.push(open);
    open = null;
  }
  if (open !== null) paragraphs.push(open);
  return paragraphs;
}

const SIGNS: Readonly<Record<string, string>> = { noBreakHyphen: "\u2011", softHyphen: "\u00ad" };

/** The words of a paragraph that stand in no element of these names. */
function wordsOutside(xml: string, names: RegExp): string {
  let depth = 0;
  let words = "";
  const parts =
    /<(\/?)w:(ins|del|moveFrom|moveTo)\b[^>]*?(\/?)>|<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)<\/w:|<w:(br|tab|noBreakHyphen|softHyphen)\/>/g;
  for (const [, isEnd, name, isEmpty, text, sign] of xml.matchAll(parts)) {
    if (name !== undefined) {
      if (names.test(name) && isEmpty !== "/") depth += isEnd === "/" ? -1 : 1;
    } else if (depth === 0) words += sign === undefined ? decoded(text ?? "") : (SIGNS[sign] ?? " ");
  }
  return words;
}
