import type * as Y from "yjs";
import type { Block } from "./block.ts";
import { readBlocks } from "./readState.ts";

/** The text alone, one line a block. */
export const plainText = (doc: Y.Doc): string => joinBlocks(readBlocks(doc));

export const joinBlocks = (blocks: readonly Block[]): string => blocks.map((block) => block.text).join("\n");
