import { withoutComments } from "./withoutComments.ts";

export type FoundImport = { readonly specifier: string; readonly line: number };

/** Static import, export from, bare import, and import() of a literal, which is also how a type is named in place. */
const forms = [
  /^\s*import\s+(?:type\s+)?[\w$*{}\s,]+?\s*from\s*["']([^"'\n]+)["']/gm,
  /^\s*export\s+(?:type\s+)?(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*["']([^"'\n]+)["']/gm,
  /^\s*import\s*["']([^"'\n]+)["']/gm,
  /\bimport\(\s*["'`]([^"'`\n]+)["'`]/g,
];

/** Every module that a file names, once a mention, with the line on which the statement ends. */
export function readImports(text: string): FoundImport[] {
  const code = withoutComments(text);
  return forms.flatMap((form) =>
    [...code.matchAll(form)].map((match) => ({
      specifier: (match[1] ?? "").replace(/\?.*$/, ""),
      line: code.slice(0, match.index + match[0].length).split("\n").length,
    })),
  );
}
