/** Bytes of a file, lines in it, and letters of a line: no calendar of meetings comes near them. */
export const LARGEST_CALENDAR = 2 * 1024 * 1024;
const MOST_LINES = 50_000;
const LONGEST_LINE = 20_000;

export type ContentLine = {
  /** In capitals. */
  readonly name: string;
  /** By their names in capitals; without quotation marks. */
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
};

/** The lines of a file, unfolded and taken apart; what is no such line is left out. Null for what is too large to be looked at. */
export function contentLines(text: string): readonly ContentLine[] | null {
  const lines = text
    .replace(/\r\n|\r/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n");
  if (lines.length > MOST_LINES) return null;
  return lines.flatMap((line) => (line.length > LONGEST_LINE ? [] : (contentLine(line) ?? [])));
}

function contentLine(line: string): ContentLine | null {
  const colon = endOfHead(line);
  if (colon < 0) return null;
  const [name = "", ...params] = partsOf(line.slice(0, colon));
  if (!/^[A-Za-z0-9-]+$/.test(name)) return null;
  return {
    name: name.toUpperCase(),
    params: new Map(
      params.flatMap((param) => {
        const equals = param.indexOf("=");
        return equals < 1 ? [] : [[param.slice(0, equals).toUpperCase(), param.slice(equals + 1).replaceAll('"', "")]];
      }),
    ),
    value: line.slice(colon + 1),
  };
}

/** The colon behind name and parameters: one within quotation marks is none. */
function endOfHead(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ":" && !isQuoted) return at;
  }
  return -1;
}

function partsOf(head: string): readonly string[] {
  const parts = [""];
  let isQuoted = false;
  for (const letter of head) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === ";" && !isQuoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
