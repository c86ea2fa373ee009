import type { SchemaStep } from "../schemaStep.ts";

/**
 * logs       one row a log of a device in a lane of a space; its small id stands for 130 letters in every piece
 * docs       one row a document tag, for the same reason
 * pieces     the entries, some together (logRows.ts); those of a document are found again by [doc+log+seq]
 * gaps       stretches of a content log that were pruned after their author had folded them
 * quarantine what was refused, and why
 */
export const LOG_SCHEMA: readonly SchemaStep[] = [
  {
    version: 1,
    stores: {
      logs: "id",
      docs: "id, &tag",
      pieces: "[log+seq], [doc+log+seq]",
      quarantine: "++id, [space+device+lane+seq]",
    },
  },
  { version: 2, stores: { gaps: "[log+from]" } },
];
