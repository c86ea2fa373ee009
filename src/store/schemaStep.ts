import type { Transaction } from "dexie";

/**
 * One version of a database. Steps are only ever added at the end: a step that was shipped is what stands on
 * somebody's disk. `stores` names only the tables that change, in Dexie's notation.
 */
export interface SchemaStep {
  /** 1, 2, 3 ... without gap. */
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites the rows of the version before; runs in the upgrade's own transaction, so a failure changes nothing. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
