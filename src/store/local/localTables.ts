import type { Dexie, Table } from "dexie";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import type { Sealed } from "./sealed.ts";

export interface SnapshotRow {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly sealed: Sealed;
}

export interface ValueRow {
  readonly name: string;
  readonly sealed: Sealed;
}

export interface LocalTables {
  readonly db: Dexie;
  readonly snapshots: Table<SnapshotRow, [SpaceId, DocId]>;
  readonly values: Table<ValueRow, string>;
}

export const localTables = (db: Dexie): LocalTables => ({
  db,
  snapshots: db.table("snapshots"),
  values: db.table("values"),
});
