import type { SchemaStep } from "../schemaStep.ts";

/**
 * snapshots  one sealed snapshot a document (what it covers is inside)
 * values     sealed settings, index, lists, each under a name that says nothing of anybody
 */
export const LOCAL_SCHEMA: readonly SchemaStep[] = [
  { version: 1, stores: { snapshots: "[space+doc]", values: "name" } },
];
