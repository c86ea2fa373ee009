import Dexie, { type DexieOptions } from "dexie";
import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { type FreeBytes, RESERVE_BYTES } from "./freeBytes.ts";
import type { SchemaStep } from "./schemaStep.ts";
import { diagnoseStoreProblem } from "./storeProblem.ts";

/** Dexie counts in tenths: its version 1 is 10 for the browser. */
const NATIVE_STEP = 10;
const BLOCKED_AFTER_MS = 4000;

export interface DatabaseOptions {
  readonly name: string;
  readonly steps: readonly SchemaStep[];
  /** Something outside made the connection useless: a newer version, a deletion, the browser. Called at most once. */
  readonly onLost: (problem: Problem) => void;
  readonly freeBytes: FreeBytes;
  /** The browser's own when left out. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** How long other connections may take to let go of an older version. */
  readonly blockedAfterMs?: number;
}

export interface OpenDatabase {
  readonly db: Dexie;
  /** True when there was nothing before. Chromium starts afresh after it found its files damaged. */
  readonly wasCreated: boolean;
  close(): void;
}

/**
 * Opens a database at the last of `steps`, migrating it when it is older. A newer one is refused before it is opened,
 * because Dexie would open it, and may even alter it; on a full disk nothing is opened (see freeBytes.ts).
 */
export async function openDatabase(options: DatabaseOptions): Promise<Result<OpenDatabase, Problem>> {
  const factory = options.indexedDB ?? globalThis.indexedDB;
  const latest = options.steps.length;
  let db: Dexie | undefined;
  try {
    const [installed, free] = await Promise.all([installedVersion(factory, options.name), options.freeBytes()]);
    if (installed >= (latest + 1) * NATIVE_STEP) return err(problem("storeNewer", `${installed} over ${latest}`));
    if (free < RESERVE_BYTES) return err(problem("diskFull", "reserve"));
    db = describeDatabase(options, factory);
    await openOrBlocked(db, options.blockedAfterMs ?? BLOCKED_AFTER_MS);
    return ok({ db, wasCreated: installed === 0, close: watchLoss(db, options.onLost) });
  } catch (error) {
    db?.close();
    return err(await diagnoseStoreProblem(error, options.freeBytes));
  }
}

/** For what is derived and can be made again; never for the log. */
export function deleteDatabase({ name, indexedDB }: Pick<DatabaseOptions, "name" | "indexedDB">): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = (indexedDB ?? globalThis.indexedDB).deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException("blocked", "UnknownError"));
  });
}

async function installedVersion(factory: IDBFactory, name: string): Promise<number> {
  const databases = await factory.databases();
  return databases.find((info) => info.name === name)?.version ?? 0;
}

function describeDatabase(options: DatabaseOptions, factory: IDBFactory): Dexie {
  const settings: DexieOptions = {
    autoOpen: false,
    cache: "disabled",
    chromeTransactionDurability: "strict",
    indexedDB: factory,
    IDBKeyRange: options.IDBKeyRange ?? globalThis.IDBKeyRange,
  };
  const db = new Dexie(options.name, settings);
  for (const step of options.steps) {
    const version = db.version(step.version).stores(step.stores);
    if (step.upgrade !== undefined) version.upgrade(step.upgrade);
  }
  return db;
}

/** A connection of older code that does not let go would keep us waiting for ever. */
async function openOrBlocked(db: Dexie, blockedAfterMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    db.on("blocked", () => {
      timer ??= setTimeout(() => reject(new DOMException("blocked", "VersionError")), blockedAfterMs);
    });
  });
  try {
    await Promise.race([db.open(), blocked]);
  } finally {
    clearTimeout(timer);
  }
}

/** Lets go of the database when somebody upgrades or deletes it, and says so. Returns how to close it on purpose. */
function watchLoss(db: Dexie, onLost: (problem: Problem) => void): () => void {
  let isOver = false;
  function end(reason: Problem | null): void {
    if (isOver) return;
    isOver = true;
    db.close();
    if (reason !== null) onLost(reason);
  }
  db.on("versionchange", (event) => {
    const isDeletion = event.newVersion === null || event.newVersion === 0;
    end(isDeletion ? problem("storeDamaged", "deleted") : problem("storeNewer", "versionchange"));
    // Dexie's own answer would allow it to open the newer version again.
    return false;
  });
  db.on("close", () => end(problem("storeDamaged", "closed by the browser")));
  return () => end(null);
}
