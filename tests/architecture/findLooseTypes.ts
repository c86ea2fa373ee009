import type { SourceFile } from "./sourceFile.ts";
import { withoutComments } from "./withoutComments.ts";

export type LooseType = { readonly place: string; readonly kind: "any" | "cast" | "suppression"; hasReason: boolean };

const strings = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
const renames = /\b(?:import|export)\s+(?:type\s+)?(?:\*\s*as\s+[\w$]+|[\w$\s,]*\{[^}]*\})/g;
const remappedKeys = /\bin\s+[^\]\n]*\bas\b/g;
const anyType = /(?:[:<,|&(=]\s*|\bas\s+)any\b|\bany\[\]/;
const cast = /(?<![.\w$"])as\s+(?!const\b|any\b)[\w${[(<"'`]/;
const suppression = /\bbiome-ignore\b|@ts-(?:ignore|expect-error|nocheck)\b/;

const blank = (whole: string): string => whole.replace(/[^\n]/g, " ");

function kindsOn(rawLine: string, codeLine: string): LooseType["kind"][] {
  const kinds: LooseType["kind"][] = [];
  if (anyType.test(codeLine)) kinds.push("any");
  if (cast.test(codeLine)) kinds.push("cast");
  if (suppression.test(rawLine)) kinds.push("suppression");
  return kinds;
}

/** A comment beside or above says why; a suppression carries its reason after a colon or the word itself. */
function hasReason(kind: LooseType["kind"], line: string, lineBefore: string): boolean {
  if (kind === "suppression") return /(?:biome-ignore[^:]*:\s*|@ts-[\w-]+\s+)\S/.test(line);
  return /\/\/\s*\S|\*\/|^\s*\*/.test(line) || /^\s*\/\/\s*\S|\*\/\s*$/.test(lineBefore);
}

/** Every place where a file asks the compiler to look away. `as const` and renames are no such place. */
export function findLooseTypes({ path, text }: SourceFile): LooseType[] {
  const code = withoutComments(text).replace(strings, `""`).replace(renames, blank).replace(remappedKeys, blank);
  const rawLines = text.split("\n");
  return code.split("\n").flatMap((codeLine, at) => {
    const line = rawLines[at] ?? "";
    return kindsOn(line, codeLine).map((kind) => ({
      place: `${path}:${at + 1}`,
      kind,
      hasReason: hasReason(kind, line, rawLines[at - 1] ?? ""),
    }));
  });
}
