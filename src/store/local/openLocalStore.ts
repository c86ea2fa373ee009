import Dexie from "dexie";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { type Problem, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { type FreeBytes, freeBytes as askFreeBytes } from "../freeBytes.ts";
import { type DatabaseOptions, deleteDatabase, type OpenDatabase, openDatabase } from "../openDatabase.ts";
import { ownsBuffer } from "../ownsBuffer.ts";
import type { SchemaStep } from "../schemaStep.ts";
import { storeProblem } from "../storeProblem.ts";
import { LOCAL_SCHEMA } from "./localSchema.ts";
import { type LocalTables, localTables } from "./localTables.ts";
import type { Sealed } from "./sealed.ts";
import { sealedOfRow } from "./sealedOfRow.ts";

/** What a value may be called on disk, in clear: a word, then ids. */
const VALUE_NAME = /^[a-z][A-Za-z]{0,39}(:[0-9a-f]{16,64}){0,2}$/;

export interface LocalStoreOptions {
  readonly name: string;
  /** The connection is gone: a newer version took over, or the data was deleted. Reload the window. */
  readonly onLost: (problem: Problem) => void;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly steps?: readonly SchemaStep[];
  readonly blockedAfterMs?: number;
  readonly freeBytes?: FreeBytes;
}

/**
 * What the window keeps for itself. All of it is derived from the log or of no weight, so a failed write stops
 * nothing: it is answered, and the next one is tried again. Durable when answered.
 */
export interface LocalStore {
  snapshot(space: SpaceId, doc: DocId): Promise<Result<Sealed | null, Problem>>;
  saveSnapshot(space: SpaceId, doc: DocId, sealed: Sealed): Promise<Result<void, Problem>>;
  deleteSnapshot(space: SpaceId, doc: DocId): Promise<Result<void, Problem>>;
  /** The documents of a space that have a snapshot. */
  snapshotDocs(space: SpaceId): Promise<Result<readonly DocId[], Problem>>;
  /** `name`: a word and at most two ids in hex, as in `settings` or `index:<space>`; it is stored in clear. */
  value(name: string): Promise<Result<Sealed | null, Problem>>;
  saveValue(name: string, sealed: Sealed): Promise<Result<void, Problem>>;
  deleteValue(name: string): Promise<Result<void, Problem>>;
  close(): void;
}

/** Opens the window's store. Problems: storeNewer (nothing was touched), storeDamaged, diskFull. */
export async function openLocalStore(options: LocalStoreOptions): Promise<Result<LocalStore, Problem>> {
  const freeBytes = options.freeBytes ?? askFreeBytes;
  const whole = { ...options, freeBytes, steps: options.steps ?? LOCAL_SCHEMA };
  const first = await openDatabase(whole);
  // All of it is derived: a damaged one is begun anew, and nobody has to be asked.
  const isDamaged = !first.ok && first.error.code === "storeDamaged";
  const opened = isDamaged ? await begunAnew(whole) : first;
  if (!opened.ok) return opened;
  return ok(createLocalStore(localTables(opened.value.db), opened.value.close));
}

async function begunAnew(options: DatabaseOptions): Promise<Result<OpenDatabase, Problem>> {
  const deleted = await answered(() => deleteDatabase(options));
  return deleted.ok ? openDatabase(options) : deleted;
}

function createLocalStore(tables: LocalTables, close: () => void): LocalStore {
  const { snapshots, values } = tables;
  return {
    snapshot: (space, doc) => answered(async () => sealedOfRow(await snapshots.get([space, doc]))),
    saveSnapshot: (space, doc, sealed) => saved(sealed, () => snapshots.put({ space, doc, sealed })),
    deleteSnapshot: (space, doc) => answered(async () => snapshots.delete([space, doc])),
    snapshotDocs: (space) =>
      answered(async () => {
        const keys = await snapshots.where(":id").between([space, Dexie.minKey], [space, Dexie.maxKey]).primaryKeys();
        return keys.map(([, doc]) => doc);
      }),
    async value(name) {
      return checkName(name) ?? answered(async () => sealedOfRow(await values.get(name)));
    },
    async saveValue(name, sealed) {
      return checkName(name) ?? saved(sealed, () => values.put({ name, sealed }));
    },
    async deleteValue(name) {
      return checkName(name) ?? answered(async () => values.delete(name));
    },
    close,
  };
}

const checkName = (name: string) => (VALUE_NAME.test(name) ? null : err(problem("unknown", "value name")));

function saved(sealed: Sealed, put: () => PromiseLike<unknown>): Promise<Result<void, Problem>> {
  if (!ownsBuffer(sealed)) return Promise.resolve(err(problem("unknown", "view")));
  return answered(async () => {
    await put();
  });
}

async function answered<T>(call: () => Promise<T>): Promise<Result<T, Problem>> {
  try {
    return ok(await call());
  } catch (error) {
    return err(storeProblem(error));
  }
}
