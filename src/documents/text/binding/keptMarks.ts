import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { Mapping } from "prosemirror-transform";
import { sharedEnds } from "../model/sharedEnds.ts";
import { blocksIn } from "./blockPositions.ts";

/** A stretch of one block, as offsets (UTF-16 code units). With `from` = `to` it is a place between two letters. */
export type Piece = { readonly from: number; readonly to: number };

/** Something to be drawn at some stretches of one block. */
export type BlockMark = { readonly id: string; readonly block: string; readonly pieces: readonly Piece[] };

/** A mark and where each of its pieces stands now; null for one that is gone. */
export type StandingMark<Mark> = { readonly mark: Mark; readonly pieces: readonly (Piece | null)[] };

/** The marks of each block of a view, in the order given. A list keeps its object while nothing of it changes. */
export type KeptMarks<Mark> = ReadonlyMap<Node, readonly StandingMark<Mark>[]>;

/** Puts marks to the blocks of a view. `before`: what was there, of which is kept what is the same. */
export function placeMarks<Mark extends BlockMark>(
  doc: Node,
  marks: readonly Mark[],
  before: KeptMarks<Mark>,
): KeptMarks<Mark> {
  const kept = new Map<Node, readonly StandingMark<Mark>[]>();
  if (marks.length === 0) return kept;
  const byBlock = new Map<string, Mark[]>();
  for (const mark of marks) {
    const all = byBlock.get(mark.block);
    if (all) all.push(mark);
    else byBlock.set(mark.block, [mark]);
  }
  for (const { node } of blocksIn(doc)) {
    // A view that does not show all letters yet has no place for a mark on them.
    const here = byBlock.get(node.attrs.id)?.filter(({ pieces }) => pieces.every(({ to }) => to <= node.content.size));
    if (!here || here.length === 0) continue;
    const old = before.get(node);
    kept.set(node, old && isSame(old, here) ? old : here.map((mark) => ({ mark, pieces: mark.pieces })));
  }
  return kept;
}

const isSame = <Mark extends BlockMark>(old: readonly StandingMark<Mark>[], now: readonly Mark[]): boolean =>
  old.length === now.length && old.every((standing, i) => isDrawnAs(standing, now[i]));

/**
 * It says the same and has moved to where it is put now: most of what is typed moves a mark and changes nothing else, and drawing
 * it again would cost a whole update of the view.
 */
function isDrawnAs<Mark extends BlockMark>({ mark, pieces }: StandingMark<Mark>, now: Mark | undefined): boolean {
  if (mark === now && pieces === mark.pieces) return true;
  if (now === undefined || !isAlike({ ...mark, pieces: null }, { ...now, pieces: null })) return false;
  const before: readonly Piece[] = mark.pieces;
  return (
    pieces.length === now.pieces.length &&
    now.pieces.every((piece, i) => {
      const [said, stands] = [before[i], pieces[i]];
      return said != null && stands != null && isAlike({ ...said, ...stands }, piece);
    })
  );
}

/** All fields are the same values. */
function isAlike(a: object, b: object): boolean {
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => other.has(key) && other.get(key) === value);
}

/** Every block has the same list of marks. */
export function isSameKept<Mark>(a: KeptMarks<Mark>, b: KeptMarks<Mark>): boolean {
  if (a.size !== b.size) return false;
  for (const [node, marks] of a) if (b.get(node) !== marks) return false;
  return true;
}

/**
 * The marks behind a transaction: what is typed between them moves them, what is typed at their ends is not of them. Blocks that
 * stay the same keep their lists, also when they are moved.
 */
export function mapMarks<Mark>(kept: KeptMarks<Mark>, transaction: Transaction): KeptMarks<Mark> {
  if (!transaction.docChanged || kept.size === 0) return kept;
  const [old, now] = [transaction.before.content.content, transaction.doc.content.content];
  const { start, end } = sharedEnds(old, now);
  const left = new Set(now.slice(start, now.length - end).flatMap(textblocksOf));
  const mapped = new Map(kept);
  let position = 0;
  for (let i = 0; i < start; i++) position += old[i]?.nodeSize ?? 0;
  for (const child of old.slice(start, old.length - end)) {
    for (const one of placedIn(child, position)) {
      const marks = left.has(one.node) ? undefined : kept.get(one.node);
      if (!marks) continue;
      mapped.delete(one.node);
      for (const mark of marks) moveMark(mapped, mark, one.position + 1, transaction);
    }
    position += child.nodeSize;
  }
  return mapped;
}

function placedIn(child: Node, position: number) {
  if (child.isTextblock) return [{ node: child, position }];
  return blocksIn(child).map((one) => ({ node: one.node, position: position + 1 + one.position }));
}

const textblocksOf = (child: Node): readonly Node[] => placedIn(child, 0).map(({ node }) => node);

/** `text`: where the text of its block began. A piece that is torn apart is gone; a mark is in the block of its first piece. */
function moveMark<Mark>(
  mapped: Map<Node, readonly StandingMark<Mark>[]>,
  { mark, pieces }: StandingMark<Mark>,
  text: number,
  { doc, mapping }: Transaction,
): void {
  let home: Node | null = null;
  const moved = pieces.map((piece) => {
    const range = piece && mapPiece(piece, text, mapping);
    if (!range) return null;
    const [$from, $to] = [doc.resolve(range.from), doc.resolve(range.to)];
    const block = $from.parent;
    if (!block.isTextblock || $to.parent !== block || (home !== null && home !== block)) return null;
    home = block;
    return { from: $from.parentOffset, to: $to.parentOffset };
  });
  if (home !== null) mapped.set(home, [...(mapped.get(home) ?? []), { mark, pieces: moved }]);
}

/** Null when all its letters are gone. */
function mapPiece({ from, to }: Piece, text: number, mapping: Mapping): Piece | null {
  const end = mapping.mapResult(text + to, -1);
  if (from === to) return end.deletedBefore ? null : { from: end.pos, to: end.pos };
  const start = mapping.map(text + from, 1);
  return start < end.pos ? { from: start, to: end.pos } : null;
}
