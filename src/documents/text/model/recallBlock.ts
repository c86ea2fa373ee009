import type { Block, Flag } from "./block.ts";
import { emptyCellId } from "./cell.ts";
import { type BlockSource, composeBlock, isSameBlock, isSamePart, isSameSource } from "./composeBlock.ts";
import { missingRecord } from "./record.ts";
import type { Role } from "./role.ts";
import type { Segment } from "./segment.ts";
import { isReshapedApart } from "./shapes.ts";
import { recordOf, type TextState } from "./textState.ts";

/** Blocks of the layout before, by id, with what they were made from: an unchanged block keeps its object. */
export type BlockMemory = Map<string, { readonly source: BlockSource; readonly block: Block }>;

/** Composes blocks; one of which nothing has changed is the block made before. */
export function recallBlock(state: TextState, flagged: ReadonlySet<string>, memory: BlockMemory) {
  return (parts: readonly Segment[], role: Role): Block => {
    const before = parts.length === 1 && flagged.size === 0 ? memory.get(parts[0]?.id ?? "") : undefined;
    if (before && isUntouched(before.source, state, parts, role)) return before.block;
    const source = sourceOf(state, parts, flagged, role);
    const id = parts[0]?.id ?? source.head.id;
    const known = memory.get(id);
    if (known && isSameSource(known.source, source)) return known.block;
    const made = composeBlock(source);
    const block = known && isSameBlock(known.block, made) ? known.block : made;
    memory.set(id, { source, block });
    return block;
  };
}

/** What most of a draft is: a block of one part, with no deletion anywhere. Its flag is a matter of its own record alone. */
function isUntouched(before: BlockSource, { records }: TextState, parts: readonly Segment[], role: Role): boolean {
  const { head, flag } = before;
  const [part] = before.parts;
  const isSameText = part !== undefined && before.parts.length === 1 && isSamePart(part, parts[0]);
  return isSameText && flag !== "deleted-by-other" && records.get(head.id) === head && before.role.key === role.key;
}

function sourceOf(state: TextState, parts: readonly Segment[], flagged: ReadonlySet<string>, role: Role): BlockSource {
  const [first] = parts;
  const head = first ? recordOf(state, first.id) : missingRecord(role.cell ? emptyCellId(role.cell) : "");
  return { head, parts, flag: flagOf(state, parts, flagged), role };
}

/** A deletion comes first: whether the paragraph stands at all matters more than its shape. */
function flagOf({ records }: TextState, parts: readonly Segment[], flagged: ReadonlySet<string>): Flag | null {
  let isReshaped = false;
  for (const { id } of parts) {
    const record = records.get(id);
    if (flagged.has(id) || (record && record.review !== null)) return "deleted-by-other";
    isReshaped ||= record !== undefined && isReshapedApart(record.shapes);
  }
  return isReshaped ? "reshaped-apart" : null;
}
