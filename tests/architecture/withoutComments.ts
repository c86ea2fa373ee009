const stringOrComment =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g;

/** Blanks comments and leaves the lines where they are. Strings are stepped over: a `//` in one is no comment. */
export function withoutComments(text: string): string {
  return text.replace(stringOrComment, (whole: string, string: string | undefined) =>
    string === undefined ? whole.replace(/[^\n]/g, " ") : whole,
  );
}
