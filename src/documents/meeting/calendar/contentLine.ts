/** Octets in a line, its end not counted. */
const LONGEST_LINE = 75;

/** Words in a value: what would be taken for syntax is escaped, other signs of control are left out. */
export const escapeText = (text: string): string =>
  text
    .replace(/\\/g, "\\\\")
    .replace(/;/g, "\\;")
    .replace(/,/g, "\\,")
    .replace(/\r\n|\r|\n|\u2028|\u2029/g, "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that no text may hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");

export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_whole, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));

/** A line as it goes into the file: cut after 75 octets, never within a letter, and ended. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let [out, width] = ["", 0];
  for (const letter of line) {
    const octets = encoder.encode(letter).byteLength;
    if (width + octets > LONGEST_LINE) {
      out += "\r\n ";
      width = 1;
    }
    out += letter;
    width += octets;
  }
  return `${out}\r\n`;
}
