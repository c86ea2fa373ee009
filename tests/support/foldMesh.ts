import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { canonicalJson } from "../../src/documents/text/model/canonical.ts";
import { createText } from "../../src/documents/text/model/createText.ts";
import { createUndo } from "../../src/documents/text/undo/createUndo.ts";
import type { DeviceId, Hash } from "../../src/domain/ids.ts";
import { isHash } from "../../src/domain/ids.ts";
import { err, ok } from "../../src/domain/result.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { clientIdOf } from "../../src/ledger/clientId.ts";
import { type Foldable, foldableOf, makeFold } from "../../src/ledger/fold/makeFold.ts";
import { type FoldFault, matchFold } from "../../src/ledger/fold/matchFold.ts";
import { type OpenedFold, openFold } from "../../src/ledger/fold/openFold.ts";
import { unfold } from "../../src/ledger/fold/unfold.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { createDocumentValidator } from "../../src/ledger/validator/documentValidator.ts";
import type { OpenedEnvelope, RefusedEnvelope } from "../../src/workspace/inbox.ts";
import type { MeshPeer } from "./replicaMesh.ts";
import { createReplica } from "../../src/workspace/replica.ts";
import { fixedAuthority } from "./fixedAuthority.ts";
import { someDevice, someDoc, someKeyId, someSpace } from "./ledgerIds.ts";

export const inflate = (packed: Uint8Array, sizeBytes: number): Uint8Array | null => {
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: sizeBytes + 1 }));
  } catch {
    return null;
  }
};
export const foldTools = {
  deflate: (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes, { level: 9 })),
  sign: () => new Uint8Array(64).fill(7),
};

interface Place {
  readonly seq: number;
  readonly hash: Hash;
  readonly prev: Hash;
}
export type LogEntry = Place &
  (
    | { readonly kind: "update"; readonly envelope: OpenedEnvelope }
    | { readonly kind: "fold"; readonly body: Uint8Array }
  );

interface Log {
  head: Place;
  /** By seq; what was pruned is not there. */
  readonly entries: Map<number, LogEntry>;
}

const SPACE = someSpace();
const DOC = someDoc("body");
const KEY = someKeyId();
const at = (device: DeviceId) => ({ space: SPACE, doc: DOC, device });

const unfoldedBy = (of: DeviceId, fold: OpenedFold): OpenedEnvelope[] =>
  unfold(of, fold).map(({ keyId: _, ...envelope }) => ({ ...envelope, epoch: 1 }));

/** A machine whose logs hold updates and folds, and that forgets what a fold has replaced. */
export interface FoldPeer
  extends Pick<MeshPeer, "device" | "text" | "undo" | "content" | "refused" | "acknowledge" | "restart"> {
  readonly client: number;
  faults(): readonly FoldFault[];
  head(of: DeviceId): number;
  /** By seq; what was pruned is not there. */
  entries(of: DeviceId): ReadonlyMap<number, LogEntry>;
  /** All that this machine can read of an author's log, in order of seq. */
  readable(of: DeviceId): readonly OpenedEnvelope[];
  /** The own updates as they were written, whatever became of them. */
  originals(): readonly OpenedEnvelope[];
  /** Own updates and folds until now become one fold; false when there are fewer than `atLeast`. */
  fold(atLeast: number): boolean;
  /** Lets go of what the newest fold of an author has replaced. */
  prune(of: DeviceId): void;
  /** Fetches on from where this machine is, at most `count` entries; a stretch that was folded comes with its fold. */
  fetch(other: FoldPeer, of: DeviceId, count: number): void;
  /** Takes an entry as it is, whoever made it. */
  takeEntry(of: DeviceId, entry: LogEntry): void;
  receive(envelopes: readonly OpenedEnvelope[]): void;
}

export function createFoldPeer(name: string): FoldPeer {
  const device = someDevice(name);
  const client = clientIdOf(SPACE, DOC, device);
  const logs = new Map<DeviceId, Log>();
  const refused: RefusedEnvelope[] = [];
  const faults: FoldFault[] = [];
  const waiting: (() => void)[] = [];
  const originals: OpenedEnvelope[] = [];
  let cuts = 0;
  let stored: { validatorState: Uint8Array; update: Uint8Array } | null = null;

  const logOf = (of: DeviceId): Log => {
    const log = logs.get(of) ?? { head: { seq: 0, hash: NO_HASH, prev: NO_HASH }, entries: new Map() };
    logs.set(of, log);
    return log;
  };
  const push = (log: Log, entry: LogEntry): void => {
    log.head = entry;
    log.entries.set(entry.seq, entry);
  };
  const next = (log: Log, content: Uint8Array): Place => {
    const { seq, hash: prev } = log.head;
    const hash = idOf(isHash, createHash("sha256").update(prev).update(content).digest("hex"));
    return { seq: seq + 1, prev, hash };
  };
  const opened = (of: DeviceId, entry: LogEntry): OpenedFold | null =>
    entry.kind === "fold" ? openFold({ ...at(of), seq: entry.seq }, entry.body, inflate) : null;
  const foldable = (of: DeviceId, entry: LogEntry): Foldable | null => {
    if (entry.kind === "update") return foldableOf(at(of), { ...entry.envelope, ...entry, keyId: KEY });
    const fold = opened(of, entry);
    return fold && { seq: entry.seq, hash: entry.hash, prev: entry.prev, ...fold };
  };
  const held = (of: DeviceId, fold: OpenedFold) =>
    [...logOf(of).entries.values()]
      .filter(({ seq }) => fold.bridges.some(({ from, to }) => from <= seq && seq <= to))
      .flatMap((entry) => foldable(of, entry) ?? []);
  /** All that this machine can read of an author's log, in order of seq. */
  const readable = (of: DeviceId): OpenedEnvelope[] => {
    const bySeq = new Map<number, OpenedEnvelope>();
    for (const entry of logOf(of).entries.values()) {
      const fold = opened(of, entry);
      for (const one of fold ? unfoldedBy(of, fold) : entry.kind === "update" ? [entry.envelope] : [])
        bySeq.set(one.seq, one);
    }
    return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  };

  const open = (snapshot: typeof stored) => {
    const judge = createDocumentValidator({ space: SPACE, doc: DOC, authority: fixedAuthority() });
    const isFromSnapshot = snapshot !== null && judge.importState(snapshot.validatorState);
    let isAlive = true;
    const replica = createReplica({
      space: SPACE,
      id: DOC,
      self: device,
      judge,
      newCutId: () => `${name}-${++cuts}`,
      vault: {
        cut: ({ deps, update }) =>
          new Promise((answer) => {
            waiting.push(() => {
              if (!isAlive) return answer(err({ code: "vaultDown" }));
              const log = logOf(device);
              const place = next(log, update);
              const envelope = {
                device,
                seq: place.seq,
                time: 1_763_960_000_000 + place.seq * 700,
                deps,
                epoch: 1,
                update,
              };
              push(log, { ...place, kind: "update", envelope });
              originals.push(envelope);
              answer(ok({ seq: place.seq, hash: place.hash, epoch: 1 }));
            });
          }),
      },
    });
    if (isFromSnapshot && snapshot) replica.load(snapshot.update);
    replica.watchRefused((list) => refused.push(...list));
    const covers = replica.covers();
    for (const of of logs.keys()) replica.receive(readable(of).filter(({ seq }) => seq > (covers[of] ?? 0)));
    const text = createText(replica.doc);
    return { replica, text, undo: createUndo(text, { captureTimeoutMs: 0 }), end: () => (isAlive = false) };
  };
  let now = open(null);

  const prune = (of: DeviceId, fold: OpenedFold): void => {
    for (const { from, to } of fold.bridges) for (let seq = from; seq <= to; seq++) logOf(of).entries.delete(seq);
  };
  const take = (of: DeviceId, entry: LogEntry): OpenedEnvelope[] => {
    const log = logOf(of);
    push(log, entry);
    if (entry.kind === "update") return [entry.envelope];
    const fold = opened(of, entry);
    const fault = fold ? matchFold(fold, held(of, fold), false) : { seq: entry.seq, what: "content" as const };
    if (!fault) return fold ? unfoldedBy(of, fold) : [];
    faults.push(fault);
    return [];
  };
  return {
    device,
    client,
    text: () => now.text,
    undo: () => now.undo,
    content: () => canonicalJson(now.text.layout().blocks),
    refused: () => refused,
    faults: () => faults,
    head: (of: DeviceId): number => logs.get(of)?.head.seq ?? 0,
    entries: (of: DeviceId) => logOf(of).entries,
    readable,
    fold(atLeast: number): boolean {
      const log = logOf(device);
      const entries = [...log.entries.values()].flatMap((entry) => foldable(device, entry) ?? []);
      const body = entries.length < atLeast ? null : makeFold(client, entries, foldTools);
      if (!body) return false;
      push(log, { ...next(log, body), kind: "fold", body });
      return true;
    },
    prune(of: DeviceId): void {
      for (const entry of [...logOf(of).entries.values()].reverse()) {
        const fold = opened(of, entry);
        if (fold) return prune(of, fold);
      }
    },
    fetch(other: FoldPeer, of: DeviceId, count: number): void {
      const from = logOf(of).head.seq;
      if (of === device || other.head(of) <= from) return;
      const theirs = [...other.entries(of).values()].filter(({ seq }) => seq > from).sort((a, b) => a.seq - b.seq);
      let wanted = theirs.slice(0, count);
      const isWhole = () => wanted.every(({ seq }, i) => seq === (wanted[i - 1]?.seq ?? from) + 1);
      if (!isWhole()) wanted = theirs;
      const arrived = wanted.flatMap((entry) => take(of, entry));
      now.replica.receive(
        arrived.filter(({ seq }) => seq > (now.replica.covers()[of] ?? 0)).sort((a, b) => a.seq - b.seq),
      );
    },
    acknowledge(): boolean {
      const answer = waiting.shift();
      answer?.();
      return answer !== undefined;
    },
    restart(withSnapshot: boolean): void {
      const snapshot = now.replica.snapshot();
      if (snapshot) stored = snapshot;
      now.end();
      while (waiting.length > 0) waiting.shift()?.();
      now.text.destroy();
      now.replica.destroy();
      now = open(withSnapshot ? stored : null);
    },
    originals: () => originals,
    receive: (envelopes) => now.replica.receive(envelopes),
    takeEntry: (of, entry) => void take(of, entry),
  };
}
