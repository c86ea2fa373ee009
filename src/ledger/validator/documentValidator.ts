import { docKindOf, ROOT_NAMES } from "../../domain/docKind.ts";
import type { DeviceId, DocId, SpaceId } from "../../domain/ids.ts";
import { type Refusal, refusal } from "../../domain/refusal.ts";
import { mayWrite } from "../../domain/role.ts";
import { clientIdOf } from "../clientId.ts";
import type { Covers } from "../logStore.ts";
import type { DeclaredSeq } from "../membership/mandateAt.ts";
import type { Dep } from "../types.ts";
import { type Authority, type Rights, rightsOf } from "./authority.ts";
import { type Author, currentPen } from "./author.ts";
import { authorOf, declareDeps, emptyState, missingDep, undeclaredDeps } from "./documentState.ts";
import { seqOf } from "./clockEnds.ts";
import { isStale } from "./isStale.ts";
import { judgeUpdate } from "./judgeUpdate.ts";
import { decodeState, encodeState } from "./stateBytes.ts";
import { ROLE_TABLE, type WriteRule } from "./writeRule.ts";

export interface JudgedEnvelope {
  readonly device: DeviceId;
  readonly seq: number;
  readonly deps: readonly Dep[];
  /** Number of the epoch whose key sealed it. */
  readonly epoch: number;
  /** A Yjs V1 update, as the peer made it. */
  readonly update: Uint8Array;
}

export type Judgement =
  | { readonly verdict: "accept" }
  | { readonly verdict: "refuse"; readonly reason: Refusal }
  /** Judge it again once `dep` is known; lane "control" with seq 0: once the membership knows the device. */
  | { readonly verdict: "wait"; readonly dep: Dep };

export interface DocumentValidatorOptions {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly authority: Authority;
  /** What roles may do inside a document. */
  readonly rule?: WriteRule;
}

/**
 * The gate before Y.applyUpdate. Give it the envelopes of one document, each device's in order of seq; apply what it
 * accepts, in the order of acceptance. The answer to an envelope depends on the logs and on what the envelope declares,
 * so every peer gives the same one. A refused envelope counts as judged: its clocks are missing from then on. When the
 * membership learns more, `isStale` says whether anything would be judged otherwise now: then start over from the logs.
 */
export function createDocumentValidator(options: DocumentValidatorOptions) {
  const { space, doc, authority, rule = ROLE_TABLE } = options;
  const kind = docKindOf(doc);
  const rootNames = kind ? ROOT_NAMES[kind] : [];
  let state = emptyState(space, doc, rootNames);

  const consider = (author: Author, rights: Rights, envelope: JudgedEnvelope): Refusal | null => {
    if (!kind) return refusal("rootName", "kind of document");
    if (rights === "out") return refusal("afterRemoval");
    if (rights === "oldKey") return refusal("oldKey", `epoch ${envelope.epoch}`);
    if (!mayWrite(rights, kind)) return refusal("role", `${rights} in ${kind}`);
    return judgeUpdate(state, author, rights, envelope.update, { kind, rootNames, rule });
  };
  const note = (author: Author, { seq, epoch }: JudgedEnvelope, rights: Rights, reason: Refusal | null): void => {
    author.lastSeq = seq;
    author.judged.push(seq);
    author.epochs.push(epoch);
    author.rights.push(rights);
    author.isBroken = reason !== null || author.isBroken;
  };

  return {
    judge(envelope: JudgedEnvelope): Judgement {
      const { device, seq, deps } = envelope;
      const standing = authority.standingOf(device);
      if (standing === null) return { verdict: "wait", dep: { device, lane: "control", seq: 0 } };
      const author = authorOf(state, device);
      if (seq <= author.lastSeq) return { verdict: "refuse", reason: refusal("duplicateSeq", `seq ${seq}`) };
      const missing = missingDep(state, authority, deps);
      if (missing) return { verdict: "wait", dep: missing };
      declareDeps(state, authority, author, envelope);
      const rights = rightsOf(authority, standing, author.controls)(seq, envelope.epoch);
      const [pensBefore, clockBefore] = [author.pens.length, currentPen(author).clock];
      const reason = consider(author, rights, envelope);
      note(author, envelope, rights, reason);
      const pen = currentPen(author);
      if (author.pens.length > pensBefore) author.isBroken = false;
      if (author.pens.length > pensBefore || pen.clock > clockBefore) {
        pen.ends.seqs.push(seq);
        pen.ends.clocks.push(pen.clock);
      }
      return reason ? { verdict: "refuse", reason } : { verdict: "accept" };
    },
    /**
     * How far of each control log the author of an item had declared to have seen when it wrote that; null for an item that was not
     * judged (yet).
     */
    declaredAt(client: number, clock: number): DeclaredSeq | null {
      const written = state.byClient.get(client);
      const seq = written && seqOf(written.pen.ends, clock);
      if (seq === undefined) return null;
      const { controls } = written?.author ?? { controls: [] };
      return (device) => controls.findLast((one) => one.device === device && one.at <= seq)?.seq ?? 0;
    },
    /** Last envelope of `device` that was judged; 0 for none. */
    coveredSeq: (device: DeviceId): number => state.byDevice.get(device)?.lastSeq ?? 0,
    /** All of them: what the log need not be asked for again. */
    covers: (): Covers =>
      Object.fromEntries(state.authors.filter(({ lastSeq }) => lastSeq > 0).map((a) => [a.device, a.lastSeq])),
    /** The deps of the next envelope of `device`: what it has before it and has not declared yet. */
    depsOf: (device: DeviceId): Dep[] => undeclaredDeps(state, authority, device),
    /** The Yjs client id under which `device` has to go on. */
    clientOf(device: DeviceId): number {
      const author = state.byDevice.get(device);
      if (!author?.isBroken) return author ? currentPen(author).client : clientIdOf(space, doc, device);
      return clientIdOf(space, doc, device, Math.max(author.triedPen, currentPen(author).number) + 1);
    },
    isStale: (): boolean => isStale(state, authority),
    exportState: (): Uint8Array => encodeState(state, rootNames.length),
    /** False, and nothing changed, for bytes that are no state of this version. */
    importState(bytes: Uint8Array): boolean {
      const imported = decodeState(bytes, space, doc, rootNames);
      if (imported) state = imported;
      return imported !== null;
    },
    /** Forgets everything, for a start over from the logs. */
    reset(): void {
      state = emptyState(space, doc, rootNames);
    },
  };
}
export type DocumentValidator = ReturnType<typeof createDocumentValidator>;
