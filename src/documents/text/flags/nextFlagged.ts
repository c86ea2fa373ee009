import type { Block } from "../model/block.ts";

/** The next flagged block from one on, in reading order and round the end; null when none is flagged. */
export function nextFlagged(blocks: readonly Block[], from: string | null, step: 1 | -1): Block | null {
  const start = blocks.findIndex(({ id }) => id === from);
  for (let i = 1; i <= blocks.length; i++) {
    const at = (start + step * i + 2 * blocks.length) % blocks.length;
    const block = blocks[at];
    if (block && block.flag !== null) return block;
  }
  return null;
}
