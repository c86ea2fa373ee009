import type { Block } from "./block.ts";

/**
 * One string for one content: what a content hash is taken of. Leaves out how the text came about (parts) and what still has to
 * be looked at (flags).
 */
export function canonicalJson(blocks: readonly Block[]): string {
  return JSON.stringify(
    blocks.map(({ id, kind, level, numbered, lang, pairId, role, spans }) => [
      id,
      kind,
      level,
      numbered,
      lang,
      pairId,
      role.key,
      spans.map(({ text, format }) => [text, format.key]),
    ]),
  );
}
