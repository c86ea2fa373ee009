import { docKindOf, ROOT_NAMES } from "../../domain/docKind.ts";
import type { DeviceId, DocId, SpaceId } from "../../domain/ids.ts";
import { type Refusal, refusal } from "../../domain/refusal.ts";
import { mayWrite, type Role } from "../../domain/role.ts";
import type { Covers } from "../logStore.ts";
import type { Dep } from "../types.ts";
import type { Author } from "./author.ts";
import { authorOf, declareDeps, emptyState, missingDep, undeclaredDeps } from "./documentState.ts";
import { judgeUpdate } from "./judgeUpdate.ts";
import { decodeState, encodeState } from "./stateBytes.ts";
import { OWN_ENTRIES_ONLY, type WriteRule } from "./writeRule.ts";

export interface JudgedEnvelope {
  readonly device: DeviceId;
  readonly seq: number;
  readonly deps: readonly Dep[];
  /** A Yjs V1 update, as the peer made it. */
  readonly update: Uint8Array;
}

export type Judgement =
  | { readonly verdict: "accept" }
  | { readonly verdict: "refuse"; readonly reason: Refusal }
  /** Judge it again once `dep` has been judged; lane "control" with seq 0: once the membership knows the device. */
  | { readonly verdict: "wait"; readonly dep: Dep };

export interface DocumentValidatorOptions {
  readonly space: SpaceId;
  readonly doc: DocId;
  /** By the membership as it stands now; null for a device that it does not know. */
  readonly roleOf: (device: DeviceId) => Role | null;
  /** What roles may do inside a document; by default delegates touch own entries only. */
  readonly rule?: WriteRule;
}

/**
 * The gate before Y.applyUpdate. Give it the envelopes of one document, each device's in order of seq; apply what it
 * accepts, in the order of acceptance. The answer to an envelope depends on the logs and on what the envelope declares,
 * so every peer gives the same one. A refused envelope counts as judged: its clocks are missing from then on.
 */
export function createDocumentValidator(options: DocumentValidatorOptions) {
  const { space, doc, roleOf, rule = OWN_ENTRIES_ONLY } = options;
  const kind = docKindOf(doc);
  const rootNames = kind ? ROOT_NAMES[kind] : [];
  let state = emptyState(space, doc, rootNames);

  const consider = (author: Author, role: Role, envelope: JudgedEnvelope): Refusal | null => {
    if (!kind) return refusal("rootName", "kind of document");
    if (!mayWrite(role, kind)) return refusal("role", `${role} in ${kind}`);
    return judgeUpdate(state, author, role, envelope.update, { kind, rootNames, rule });
  };

  return {
    judge(envelope: JudgedEnvelope): Judgement {
      const { device, seq, deps } = envelope;
      const role = roleOf(device);
      if (role === null) return { verdict: "wait", dep: { device, lane: "control", seq: 0 } };
      const author = authorOf(state, device);
      if (seq <= author.lastSeq) return { verdict: "refuse", reason: refusal("duplicateSeq", `seq ${seq}`) };
      const missing = missingDep(state, deps);
      if (missing) return { verdict: "wait", dep: missing };
      declareDeps(state, author, deps);
      const clockBefore = author.clock;
      const reason = consider(author, role, envelope);
      author.lastSeq = seq;
      if (author.clock > clockBefore) {
        author.ends.seqs.push(seq);
        author.ends.clocks.push(author.clock);
      }
      return reason ? { verdict: "refuse", reason } : { verdict: "accept" };
    },
    /** Last envelope of `device` that was judged; 0 for none. */
    coveredSeq: (device: DeviceId): number => state.byDevice.get(device)?.lastSeq ?? 0,
    /** All of them: what the log need not be asked for again. */
    covers: (): Covers =>
      Object.fromEntries(state.authors.filter(({ lastSeq }) => lastSeq > 0).map((a) => [a.device, a.lastSeq])),
    /** The deps of the next envelope of `device`: what it has before it and has not declared yet. */
    depsOf: (device: DeviceId): Dep[] => undeclaredDeps(state, device),
    exportState: (): Uint8Array => encodeState(state, rootNames.length),
    /** False, and nothing changed, for bytes that are no state of this version. */
    importState(bytes: Uint8Array): boolean {
      const imported = decodeState(bytes, space, doc, rootNames);
      if (imported) state = imported;
      return imported !== null;
    },
  };
}
export type DocumentValidator = ReturnType<typeof createDocumentValidator>;
