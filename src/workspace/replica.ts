import * as Y from "yjs";
import { forgetOverwritten } from "../documents/forgetOverwritten.ts";
import { LOAD, type Origin } from "../documents/origin.ts";
import type { DeviceId, DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { DocumentValidator } from "../ledger/validator/documentValidator.ts";
import { applyKept, applyUpdates } from "./applyUpdates.ts";
import { createAlarm } from "./alarm.ts";
import { type Cut, createCutter, type Written } from "./cutter.ts";
import { createInbox, type OpenedEnvelope, type RefusedEnvelope } from "./inbox.ts";
import { keepUpdate } from "./keptUpdate.ts";
import type { Snapshot } from "./snapshotBytes.ts";
import type { VaultCalls } from "./vaultCalls.ts";
import { createWatchers } from "./watchers.ts";
import { watchOwnUpdates } from "./watchOwnUpdates.ts";

export interface SavingState {
  /** True while something typed here is not yet durable on this machine. */
  readonly hasPending: boolean;
  /** Seq in this device's content log of the last own envelope of this document; 0 for none. */
  readonly lastSeq: number;
  /** Set when the ledger will not take an edit; the text stays on screen and nothing more is sent. */
  readonly problem: Problem | null;
}

/** Runs `apply` now or holds it back, so that a half-composed character is never disturbed. */
export type ApplyGate = (apply: () => void) => void;

export interface ReplicaOptions {
  readonly space: SpaceId;
  readonly id: DocId;
  readonly self: DeviceId;
  readonly judge: DocumentValidator;
  readonly vault: Pick<VaultCalls, "cut">;
  readonly newCutId: () => string;
}

/**
 * One document as this machine holds it: the Y.Doc, what has been judged into it, and the cuts on their way out.
 * Local edits, remote envelopes, files and undo all pass here and nowhere else.
 */
export function createReplica(options: ReplicaOptions) {
  const { space, id, self, judge, vault } = options;
  const doc = new Y.Doc({ gc: false });
  const inbox = createInbox(judge);
  const savings = createWatchers<SavingState>();
  const refusals = createWatchers<readonly RefusedEnvelope[]>();
  const arrivals = createWatchers<readonly OpenedEnvelope[]>();
  let saving: SavingState = { hasPending: false, lastSeq: judge.coveredSeq(self), problem: null };
  let gate: ApplyGate = (apply) => apply();
  let hasRefusedOnScreen = false;
  doc.clientID = judge.clientOf(self);
  const alarm = createAlarm({ doc, id, self, covers: judge.covers });

  const setSaving = (change: Partial<SavingState>): void => {
    saving = { ...saving, ...change };
    savings.tell(saving);
  };
  const cutter = createCutter({
    send: (cut) => vault.cut({ space, doc: id, cutId: cut.cutId, deps: [...cut.deps], update: cut.update }),
    takeDeps: () => judge.depsOf(self),
    acknowledged: (cut, written) => acknowledge(cut, written),
    refused: (_cut, problem) => setSaving({ problem }),
    pendingChanged: (hasPending) => setSaving({ hasPending }),
    newCutId: options.newCutId,
  });
  const acknowledge = (cut: Cut, { seq, epoch }: Written): void => {
    // The own envelope takes the road of every other one, so that this machine refuses what its peers would.
    const own = { device: self, seq, time: 0, deps: cut.deps, epoch, update: cut.update };
    const { accepted, refused } = inbox.take([own]);
    // Told with what the cutter says next, whether anything waits: the line beside the text is drawn once a key less.
    saving = { ...saving, lastSeq: seq };
    apply(accepted.filter((envelope) => envelope !== own));
    // What is on screen then is not what the others have, and it would go on under a clock that nobody takes any more.
    if (refused.some((one) => one.device === self && one.seq === seq)) hasRefusedOnScreen = true;
    if (refused.length > 0) refusals.tell(refused);
  };
  /** Own words that were read back, from the snapshot or the log, are known to others just as those typed now. */
  const readBack = (): void => {
    const lastSeq = judge.coveredSeq(self);
    if (lastSeq > saving.lastSeq) setSaving({ lastSeq });
  };
  const apply = (accepted: readonly OpenedEnvelope[]): void => {
    if (accepted.length === 0) return;
    alarm.apply(accepted, (together) => applyTogether(doc, together));
    arrivals.tell(accepted);
  };
  const stopWatching = watchOwnUpdates(doc, (update) => {
    if (saving.problem === null) cutter.add(update);
  });

  return {
    doc,
    space,
    id,
    self,
    /** What the author of an item had declared to have seen of the control logs; null while it is on its way. */
    declaredAt: (client: number, clock: number) => judge.declaredAt(client, clock),
    /** Per device, how far its envelopes in this document have been judged. */
    covers: () => judge.covers(),
    /** Resolves when nothing typed here is on its way to the log, or nothing more will be taken. */
    whenQuiet: (): Promise<void> =>
      new Promise((resolve) => {
        if (!cutter.hasPending() || saving.problem) return resolve();
        const stop = savings.watch((state) => {
          if (state.hasPending && !state.problem) return;
          stop();
          resolve();
        });
      }),
    load(update: Uint8Array): void {
      applyKept(doc, update, LOAD);
      readBack();
      doc.clientID = judge.clientOf(self);
    },
    receive(envelopes: readonly OpenedEnvelope[]): void {
      gate(() => {
        const { accepted, refused } = inbox.take(envelopes);
        apply(accepted);
        readBack();
        if (refused.length > 0) refusals.tell(refused);
        if (!cutter.hasPending()) doc.clientID = judge.clientOf(self);
      });
    },
    /** Wipes of the text by others; null for a document of another kind. */
    wipes: alarm.wipes,
    /** What is not in `covers` is news from now on; without it, all that has not been judged yet. Counts the first time only. */
    alarmBeyond: alarm.beyond,
    setGate(next: ApplyGate | null): void {
      gate = next ?? ((applyNow) => applyNow());
    },
    /** True when what it holds is not what the logs say by the membership of now: it must be read from them anew. */
    isOutdated: (): boolean => hasRefusedOnScreen || judge.isStale(),
    /** A new vault is open. */
    resend: (): void => cutter.resend(),
    saving: (): SavingState => saving,
    watchSaving: savings.watch,
    watchRefused: refusals.watch,
    /** Envelopes of others (or read back from the log) that were just applied. */
    watchArrived: arrivals.watch,
    /**
     * The document and what was judged into it at one instant; null while an own edit is not in the log yet. Nor is there one
     * past a wipe that nobody has settled: after a restart the log tells of it again.
     */
    snapshot(): Snapshot | null {
      if (cutter.hasPending() || alarm.isRaised()) return null;
      forgetOverwritten(doc);
      return { validatorState: judge.exportState(), update: keepUpdate(doc) };
    },
    destroy(): void {
      alarm.wipes?.destroy();
      stopWatching();
      doc.destroy();
    },
  };
}
export type Replica = ReturnType<typeof createReplica>;

function applyTogether(doc: Y.Doc, envelopes: readonly OpenedEnvelope[]): void {
  const last = envelopes[envelopes.length - 1];
  if (!last) return;
  const origin = { type: "remote", device: last.device, seq: last.seq } satisfies Origin;
  applyUpdates(
    doc,
    envelopes.map((envelope) => envelope.update),
    origin,
  );
}
