import { UndoManager } from "yjs";
import type { DeviceId } from "../domain/ids.ts";

/** Why a Y transaction happened. Whatever reacts to a transaction decides on this alone. */
export type Origin =
  /** A command of this user, named by its function. */
  | { readonly type: "local"; readonly command: string }
  /** This user's undo or redo: travels like a local command, but is not tracked again. */
  | { readonly type: "undo" }
  /** An envelope of another device (or of this one, read back from the log). */
  | { readonly type: "remote"; readonly device: DeviceId; readonly seq: number }
  /** The sealed snapshot, while a document is opened. */
  | { readonly type: "load" }
  /** Nobody named a reason: treated as foreign, never sent. */
  | { readonly type: "unknown" };

const TYPES = new Set(["local", "undo", "remote", "load"]);

export const local = (command: string): Origin => ({ type: "local", command });
export const LOAD: Origin = { type: "load" };

/** Reads the origin of a transaction; Yjs itself uses the UndoManager instance as the origin of undo and redo. */
export function originOf(value: unknown): Origin {
  if (value instanceof UndoManager) return { type: "undo" };
  if (isOrigin(value)) return value;
  return { type: "unknown" };
}

/** True for what this user did and the others have not got yet. */
export function isOwn(origin: Origin): boolean {
  return origin.type === "local" || origin.type === "undo";
}

function isOrigin(value: unknown): value is Origin {
  return typeof value === "object" && value !== null && "type" in value && TYPES.has(String(value.type));
}
