import { inflateSync } from "node:zlib";

/**
 * What the pages of a PDF say, as this program prints it: letters as numbers of a font, whose own table says which letters those are.
 * Without its spaces, which it draws by moving on.
 */
export function pdfText(file: Uint8Array): string {
  const bytes = Buffer.from(file);
  const objects = objectsIn(bytes);
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = "", id = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? "")?.[1];
      if (table) fonts.set(name, lettersOf(streamOf(objects.get(table))));
    }
  const lines: string[] = [];
  for (const object of objects.values()) {
    const content = streamOf(object);
    if (!content.includes(" Tf")) continue;
    let letters: ReadonlyMap<string, string> = new Map();
    for (const [, font, hex, array] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|\[([^\]]*)\] TJ/g)) {
      if (font) letters = fonts.get(font) ?? letters;
      const words = hex ?? [...(array ?? "").matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, part]) => part).join("");
      if (!font) lines.push((words.match(/.{4}/g) ?? []).map((one) => letters.get(one.toUpperCase()) ?? "").join(""));
    }
  }
  return squeezed(lines.join(""));
}

/** Words as `pdfText` gives them. */
export const squeezed = (text: string): string => text.replace(/\s+/g, "");

type PdfObject = { readonly head: string; readonly stream: Buffer | null };

function objectsIn(bytes: Buffer): ReadonlyMap<string, PdfObject> {
  const text = bytes.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\s/g)) {
    const from = found.index + found[0].length;
    const end = text.indexOf("endobj", from);
    const begin = text.indexOf("stream\n", from);
    const hasStream = begin >= 0 && begin < end;
    const head = text.slice(from, hasStream ? begin : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const stream = hasStream ? bytes.subarray(begin + 7, begin + 7 + length) : null;
    objects.set(found[1] ?? "", { head, stream });
  }
  return objects;
}

function streamOf(object: PdfObject | undefined): string {
  if (!object?.stream) return "";
  if (!object.head.includes("/FlateDecode")) return object.stream.toString("latin1");
  try {
    return inflateSync(object.stream).toString("latin1");
  } catch {
    // A picture or a font, which says nothing.
    return "";
  }
}

/** By the number of a glyph, the letters it stands for. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const spell = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((one) => Number.parseInt(one, 16)));
  for (const [, block = ""] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = "", hex = ""] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(glyph.toUpperCase(), spell(hex));
  for (const [, block = ""] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", hex = ""] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (
        let at = Number.parseInt(from, 16), letter = Number.parseInt(hex, 16);
        at <= Number.parseInt(to, 16);
        at++, letter++
      )
        letters.set(at.toString(16).padStart(4, "0").toUpperCase(), String.fromCharCode(letter));
  return letters;
}
