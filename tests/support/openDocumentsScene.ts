import { type DeviceId, type DocId, isDeviceId, isDocId, isSpaceId, type SpaceId } from "../../src/domain/ids.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { Dep } from "../../src/ledger/types.ts";
import type { KnownMembership } from "../../src/workspace/authorityOf.ts";
import type { OpenedEnvelope, RefusedEnvelope } from "../../src/workspace/inbox.ts";
import { createOpenDocuments } from "../../src/workspace/openDocuments.ts";
import type { Snapshot } from "../../src/workspace/snapshotBytes.ts";

export function checked<T extends string>(value: string, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new TypeError(`no id: ${value}`);
  return value;
}
export const SPACE: SpaceId = checked("5".repeat(64), isSpaceId);
export const DOC: DocId = checked(`01${"d".repeat(30)}`, isDocId);
export const SELF: DeviceId = checked("a".repeat(64), isDeviceId);
export const OTHER: DeviceId = checked("b".repeat(64), isDeviceId);
const ADMITTED = { role: "editor", by: SELF, seq: 1, after: null, hash: null } as const;
export const MEMBERSHIP = {
  standings: [SELF, OTHER].map((device) => ({
    device,
    member: memberIdOf(device),
    isFrozen: false,
    steps: [ADMITTED],
  })),
  epochs: [],
  heads: [],
};

/** A vault with one log. Calls are answered when `answerAll` is called, in their order, like over a port. */
function fakeVault() {
  const log: OpenedEnvelope[] = [];
  const waiting: (() => void)[] = [];
  let isOpen = false;
  let receive: (envelopes: readonly OpenedEnvelope[]) => void = () => undefined;
  const later = <T>(answer: () => T): Promise<Result<T>> =>
    new Promise((resolve) => waiting.push(() => resolve(ok(answer()))));
  return {
    log,
    onOpened: (take: typeof receive) => {
      receive = take;
    },
    isOpen: () => isOpen,
    /** Envelopes that come while the document is open. */
    give: (envelopes: readonly OpenedEnvelope[]) => receive(envelopes),
    async answerAll(): Promise<void> {
      for (let quiet = 0; quiet < 20; quiet++) {
        await Promise.resolve();
        const next = waiting.shift();
        if (!next) continue;
        next();
        quiet = 0;
      }
    },
    calls: {
      openDocument: ({ covers }: { covers: Readonly<Record<DeviceId, number | undefined>> }) =>
        later(() => {
          isOpen = true;
          const missing = log.filter(({ device, seq }) => seq > (covers[device] ?? 0));
          receive(missing);
          return { count: missing.length };
        }),
      closeDocument: () =>
        later(() => {
          isOpen = false;
          return undefined;
        }),
      cut: ({ deps, update }: { deps: Dep[]; update: Uint8Array }) =>
        later(() => {
          const seq = log.filter(({ device }) => device === SELF).length + 1;
          log.push({ device: SELF, seq, time: 0, deps, epoch: 1, update });
          return { seq, epoch: 1, hash: checked("f".repeat(64), (value): value is never => value !== null) };
        }),
    },
  };
}

/** The documents of one machine over a vault that answers when it is told to; only `id` has a log. */
export function openDocumentsScene(id: DocId = DOC) {
  const vault = fakeVault();
  const kept = new Map<DocId, Snapshot>();
  let membership: KnownMembership = MEMBERSHIP;
  const setAside: RefusedEnvelope[] = [];
  let cuts = 0;
  const make = () =>
    createOpenDocuments({
      vault: vault.calls,
      snapshots: {
        read: async (_space, doc) => kept.get(doc) ?? null,
        write: async (_space, doc, snapshot) => {
          kept.set(doc, snapshot);
          return true;
        },
      },
      selfOf: () => SELF,
      membershipOf: () => membership,
      newCutId: () => `cut-${++cuts}`,
      refused: (_space, refused) => setAside.push(...refused),
    });
  let documents = make();
  vault.onOpened((envelopes) => documents.receive(SPACE, id, envelopes));
  const borrow = () => {
    const loan = documents.borrow(SPACE, id);
    if (!loan.ok) throw new Error(loan.error.code);
    return loan.value;
  };
  return {
    vault,
    get documents() {
      return documents;
    },
    borrow,
    kept,
    setAside,
    /** Like a window that was closed without notice: what was borrowed is not given back. */
    restart(): void {
      documents = make();
    },
    setMembership: (next: KnownMembership) => {
      membership = next;
    },
  };
}
