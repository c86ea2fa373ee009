/** The kind of data that a dragged paragraph or heading carries: its block's id. Other programs do not know it. */
export const DRAGGED_BLOCK = "application/x-concordia-block";

export function draggedBlock(transfer: DataTransfer): string | null {
  return transfer.getData(DRAGGED_BLOCK) || null;
}
