import type { NewBlock } from "../text/commands/insertBlocks.ts";
import type { Part } from "../text/parts/parts.ts";
import { type Template, templateLanguage } from "./template.ts";

/** What is known already under some lines of a template (by place, from 0): paragraphs that stand there instead of the empty ones. */
export type Filled = ReadonlyMap<number, readonly string[]>;

/** What a draft begins with: the template's headings in its language, its own title first, and empty paragraphs to write in. */
export function templateBlocks({ lines }: Template, lang: string, title: string, filled: Filled = NOTHING): NewBlock[] {
  const language = templateLanguage(lang);
  // Headings that are not in the language of the draft say so, for who has it read aloud.
  const foreign = lang.toLowerCase().startsWith(language) ? {} : { lang: language };
  return lines.flatMap((line, at): NewBlock[] => {
    const head: NewBlock = {
      ...(line.kind === "heading" ? { kind: "heading", level: line.level } : { numbered: line.kind === "numbered" }),
      ...(at === 0 ? { spans: [{ text: title }] } : { ...foreign, spans: [{ text: line.text[language] }] }),
    };
    const { paragraphs = 0, numbered = false } = line.room ?? {};
    const known = filled.get(at);
    if (known) return [head, ...known.map((text): NewBlock => ({ spans: [{ text }] }))];
    return [head, ...Array.from({ length: paragraphs }, (): NewBlock => ({ numbered }))];
  });
}

const NOTHING: Filled = new Map();

/** With which of these blocks each part of the paper begins, where its parts have an order. */
export function templateParts({ lines }: Template): ReadonlyMap<Part, number> {
  const parts = new Map<Part, number>();
  let at = 0;
  for (const line of lines) {
    if (line.kind === "heading" && line.part) parts.set(line.part, at);
    at += 1 + (line.room?.paragraphs ?? 0);
  }
  return parts;
}
