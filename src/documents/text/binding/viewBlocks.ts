import type { Node } from "prosemirror-model";
import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import type { Role } from "../model/role.ts";
import { indexOfBlock } from "../model/layout.ts";
import { blocksIn } from "./blockPositions.ts";

/** The view and the model do not agree, so that a position in one means nothing in the other. */
export class ViewMismatchError extends Error {
  override readonly name = "ViewMismatchError";
}

/** Where new blocks belong: a cell, a note, or neither. */
export type Home = Pick<Role, "cell" | "note">;

export const TEXT_ITSELF: Home = { cell: null, note: null };

/**
 * The model's blocks as the view has them in the middle of a transaction. A block that one step takes out and a later one puts
 * in again is moved, not deleted: between the two it is `lifted`, and the view does not have it.
 */
export class ViewBlocks {
  readonly model: TextModel;
  readonly moved: ReadonlySet<string>;
  readonly lifted = new Set<string>();

  constructor(model: TextModel, moved: ReadonlySet<string>) {
    this.model = model;
    this.moved = moved;
  }

  all(): readonly Block[] {
    const { blocks } = this.model.layout();
    return this.#liftedIndexes().reduceRight((left, index) => left.toSpliced(index, 1), blocks);
  }

  at(index: number): Block {
    const block = this.#find(index);
    if (!block) throw new ViewMismatchError(`The view has a block ${index}, the model has not`);
    return block;
  }

  idAt(index: number): string | null {
    return this.#find(index)?.id ?? null;
  }

  #find(index: number): Block | undefined {
    let at = index;
    for (const lifted of this.#liftedIndexes()) if (lifted <= at) at += 1;
    return index < 0 ? undefined : this.model.layout().blocks[at];
  }

  #liftedIndexes(): readonly number[] {
    if (this.lifted.size === 0) return [];
    const layout = this.model.layout();
    const indexes = [...this.lifted].map((id) => indexOfBlock(layout, id));
    return indexes.filter((index) => index >= 0).sort((a, b) => a - b);
  }

  /** Where the block at this index stands, for what is put beside it. */
  homeAt(index: number): Home {
    const { cell, note } = this.at(index).role;
    return { cell, note };
  }

  /** Throws unless the view has as many blocks, each as long. */
  checkAgainst(doc: Node): void {
    const blocks = this.all();
    const nodes = nodesIn(doc);
    const isEmptied = blocks.length === 0 && nodes.length === 1 && nodes[0]?.content.size === 0;
    if (isEmptied) return;
    if (blocks.length !== nodes.length) throw new ViewMismatchError(`${blocks.length} blocks, ${nodes.length} nodes`);
    // Gone through with each paragraph that is moved, so without a call for each.
    for (let i = 0; i < blocks.length; i++) {
      if (blocks[i]?.text.length !== nodes[i]?.content.size)
        throw new ViewMismatchError(`Block ${i} has another length`);
    }
  }
}

/** The nodes of all blocks; those of a text without tables are the children themselves. */
function nodesIn(doc: Node): readonly Node[] {
  for (const { type } of doc.content.content) if (!type.inlineContent) return blocksIn(doc).map(({ node }) => node);
  return doc.content.content;
}
