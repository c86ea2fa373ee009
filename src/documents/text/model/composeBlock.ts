import type { Format } from "./format.ts";
import type { Block, Flag, Span } from "./block.ts";
import type { BlockRecord } from "./record.ts";
import type { Role } from "./role.ts";
import type { Segment } from "./segment.ts";

/** What a block is made from: equal sources make an equal block. */
export type BlockSource = {
  readonly head: BlockRecord;
  readonly parts: readonly Segment[];
  readonly flag: Flag | null;
  readonly role: Role;
};

export function composeBlock({ head, parts, flag, role }: BlockSource): Block {
  const spans = spansOf(parts);
  return {
    id: parts[0]?.id ?? head.id,
    ...head.attributes,
    kind: kindOf(head, role),
    role,
    flag,
    text: spans.map((span) => span.text).join(""),
    spans,
    parts: parts.map((part) => part.id),
  };
}

/** A text that much was written into has thousands of runs: their letters are gathered, not added one to the other. */
function spansOf(parts: readonly Segment[]): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly format: Format; readonly texts: string[] } | null = null;
  const close = () => {
    if (open) spans.push({ text: open.texts.join(""), format: open.format });
  };
  for (const { runs } of parts) {
    for (const { text, format } of runs) {
      if (open?.format.key === format.key) open.texts.push(text);
      else {
        close();
        open = { format, texts: [text] };
      }
    }
  }
  close();
  return spans;
}

/** Kinds that say what a block is, not how it looks: nobody gives or takes them by restyling. */
const FIXED_KINDS = new Set(["table", "footnote"]);

function kindOf({ attributes: { kind } }: BlockRecord, role: Role): string {
  if (role.table !== null) return "table";
  if (role.note !== null) return "footnote";
  return FIXED_KINDS.has(kind) ? "paragraph" : kind;
}

export function isSameBlock(a: Block, b: Block): boolean {
  return (
    a.id === b.id &&
    a.role.key === b.role.key &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.numbered === b.numbered &&
    a.lang === b.lang &&
    a.pairId === b.pairId &&
    a.flag === b.flag &&
    a.text === b.text &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, i) => part === b.parts[i]) &&
    hasSameSpans(a.spans, b.spans)
  );
}

export function hasSameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length && a.every((span, i) => span.text === b[i]?.text && span.format.key === b[i]?.format.key)
  );
}

/** Whether two readings of a segment make the same letters: where it stands in its text does not matter. */
export const isSamePart = (a: Segment, b: Segment | undefined): boolean =>
  a === b || (b !== undefined && a.id === b.id && a.runs === b.runs);

export function isSameSource(a: BlockSource, b: BlockSource): boolean {
  return (
    a.head === b.head &&
    a.role.key === b.role.key &&
    a.flag === b.flag &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, i) => isSamePart(part, b.parts[i]))
  );
}
