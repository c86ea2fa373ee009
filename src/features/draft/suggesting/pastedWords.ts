/** What is pasted, as a wording is tidied: no space at the ends of its lines and no empty ones, but a space at its own end stays. */
export function pastedWords(text: string): string {
  const lines = text.split(/\r\n?|\n/u);
  return lines
    .map((line, at) => (at < lines.length - 1 ? line.trimEnd() : line))
    .filter((line, at) => line !== "" || (at === lines.length - 1 && at > 0))
    .join("\n");
}
