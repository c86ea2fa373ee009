import * as v from "valibot";
import { formatOf } from "../text/model/format.ts";
import type { Block } from "../text/model/block.ts";
import { roleOf } from "../text/model/role.ts";

const text = v.string();
const row = v.tuple([
  text,
  text,
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
  v.boolean(),
  v.nullable(text),
  v.nullable(text),
  text,
  v.array(v.tuple([text, text])),
]);
const rows = v.array(row);
export type CanonicalRow = v.InferOutput<typeof row>;

const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), rows));
const rowParser = v.safeParser(row);
const formats = v.safeParser(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())));
const texts = v.array(text);
const roles = v.safeParser(
  v.pipe(
    v.string(),
    v.parseJson(),
    v.tuple([
      v.nullable(v.object({ rows: texts, cols: texts, hasHeader: v.boolean() })),
      v.nullable(v.object({ table: text, row: text, col: text })),
      v.nullable(text),
      v.nullable(v.number()),
    ]),
  ),
);

/**
 * The paragraphs that a canonical content (text/model/canonical.ts) says, or null for any other text. How they came about is not
 * in it: `parts` is empty and nothing is flagged.
 */
export function blocksOfCanonical(canonical: string): readonly Block[] | null {
  const parsed = parser(canonical);
  if (!parsed.success) return null;
  const blocks: Block[] = [];
  for (const one of parsed.output) {
    const block = blockOfRow(one);
    if (!block) return null;
    blocks.push(block);
  }
  return blocks;
}

/** The same, each as the content writes it. */
export function rowsOfCanonical(canonical: string): readonly CanonicalRow[] | null {
  const parsed = parser(canonical);
  return parsed.success && parsed.output.every((one) => blockOfRow(one) !== null) ? parsed.output : null;
}

/** One paragraph as a canonical content writes it; null for what is none. */
export function readCanonicalRow(value: unknown): CanonicalRow | null {
  const parsed = rowParser(value);
  return parsed.success && blockOfRow(parsed.output) ? parsed.output : null;
}

function blockOfRow([id, kind, level, numbered, lang, pairId, roleKey, letters]: CanonicalRow): Block | null {
  const role = roles(roleKey);
  if (!role.success) return null;
  const [table, cell, note, number] = role.output;
  const spans: Block["spans"][number][] = [];
  for (const [words, key] of letters) {
    const format = formats(key);
    if (!format.success) return null;
    spans.push({ text: words, format: formatOf(Object.entries(format.output)) });
  }
  return {
    id,
    kind,
    level,
    numbered,
    lang,
    pairId,
    role: roleOf({ table, cell, note, number }),
    flag: null,
    text: spans.map((span) => span.text).join(""),
    spans,
    parts: [],
  };
}
