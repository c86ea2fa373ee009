import type { DocId, Hash, KeyId } from "../../../src/domain/ids.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import type { Result } from "../../../src/domain/result.ts";
import type { ControlOp, Dep, Head, Lane } from "../../../src/ledger/types.ts";

/** Operations that are to be signed after these heads of the others. */
export type OpsMaker = (after: readonly Head[]) => readonly ControlOp[];

export interface Written {
  readonly seq: number;
  /** Null for a cut of an earlier run of the vault, whose row is with net. */
  readonly hash: Hash | null;
  /** The epoch key that sealed it; null where `hash` may be known from the heads alone. */
  readonly keyId: KeyId | null;
}
/** What is sealed into the content log: an own change, or a fold of own changes (`cutId` "" then). */
export interface Cut {
  readonly kind: "update" | "fold";
  readonly doc: DocId;
  readonly cutId: string;
  readonly deps: readonly Dep[];
  readonly update: Uint8Array;
}
export type Job = { readonly done: (result: Result<Written, Problem>) => void } & (
  | { readonly lane: "content"; readonly cut: Cut }
  | { readonly lane: "control"; readonly makeOps: OpsMaker }
);
export type OwnHeads = Record<Lane, { readonly seq: number; readonly hash: Hash }>;
