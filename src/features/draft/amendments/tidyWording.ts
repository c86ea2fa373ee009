/** What was typed into a field as a wording: no space at the ends of its lines, and no paragraph without words. */
export const tidyWording = (typed: string): string =>
  typed
    .split(/\r?\n/u)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
