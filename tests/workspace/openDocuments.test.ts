import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { putRecord, readRecords } from "../../src/documents/register/records.ts";
import { type DeviceId, type DocId, isDeviceId, isDocId, isSpaceId, type SpaceId } from "../../src/domain/ids.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { Dep } from "../../src/ledger/types.ts";
import type { OpenedEnvelope, RefusedEnvelope } from "../../src/workspace/inbox.ts";
import { createOpenDocuments } from "../../src/workspace/openDocuments.ts";
import type { Snapshot } from "../../src/workspace/snapshotBytes.ts";

function checked<T extends string>(value: string, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new TypeError(`no id: ${value}`);
  return value;
}
const SPACE: SpaceId = checked("5".repeat(64), isSpaceId);
const DOC: DocId = checked(`01${"d".repeat(30)}`, isDocId);
const SELF: DeviceId = checked("a".repeat(64), isDeviceId);
const ADMITTED = { role: "editor", by: SELF, seq: 1, after: null, hash: null } as const;
const MEMBERSHIP = {
  standings: [{ device: SELF, member: memberIdOf(SELF), isFrozen: false, steps: [ADMITTED] }],
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
          const seq = log.length + 1;
          log.push({ device: SELF, seq, time: 0, deps, epoch: 1, update });
          return { seq, epoch: 1, hash: checked("f".repeat(64), (value): value is never => value !== null) };
        }),
    },
  };
}

function setUp() {
  const vault = fakeVault();
  const kept = new Map<DocId, Snapshot>();
  const setAside: RefusedEnvelope[] = [];
  let cuts = 0;
  const documents = createOpenDocuments({
    vault: vault.calls,
    snapshots: {
      read: async (_space, doc) => kept.get(doc) ?? null,
      write: async (_space, doc, snapshot) => {
        kept.set(doc, snapshot);
        return true;
      },
    },
    selfOf: () => SELF,
    membershipOf: () => MEMBERSHIP,
    newCutId: () => `cut-${++cuts}`,
    refused: (_space, refused) => setAside.push(...refused),
  });
  vault.onOpened((envelopes) => documents.receive(SPACE, DOC, envelopes));
  const borrow = () => {
    const loan = documents.borrow(SPACE, DOC);
    if (!loan.ok) throw new Error(loan.error.code);
    return loan.value;
  };
  return { vault, documents, borrow, kept, setAside };
}

describe("open documents", () => {
  it("give everyone who borrows one the same document, and let it go with the last", async () => {
    const { vault, borrow } = setUp();
    const [first, second] = [borrow(), borrow()];
    expect(first.replica).toBe(second.replica);
    await vault.answerAll();
    first.release();
    await vault.answerAll();
    expect(vault.isOpen()).toBe(true);
    second.release();
    await vault.answerAll();
    expect(vault.isOpen()).toBe(false);
  });

  it("know after opening how far their own words go, from the snapshot and from the log alone", async () => {
    const { vault, borrow, kept } = setUp();
    const first = borrow();
    await vault.answerAll();
    putRecord(first.replica.doc, "one", { title: "Lublin" });
    await vault.answerAll();
    first.release();
    await vault.answerAll();
    const again = borrow();
    await vault.answerAll();
    expect(again.replica.saving().lastSeq).toBe(vault.log.length);
    again.release();
    await vault.answerAll();
    kept.clear();
    const fromLog = borrow();
    await vault.answerAll();
    expect(fromLog.replica.saving().lastSeq).toBe(vault.log.length);
  });

  it("tell what they did not take, so that it can be seen with its reason", async () => {
    const { vault, documents, borrow, setAside } = setUp();
    const loan = borrow();
    await vault.answerAll();
    const junk = { device: SELF, seq: 1, time: 0, epoch: 1, deps: [], update: Uint8Array.of(255, 255, 255) };
    documents.receive(SPACE, DOC, [junk]);
    expect(setAside).toMatchObject([{ device: SELF, seq: 1, reason: { code: "badUpdate" } }]);
    loan.release();
    await vault.answerAll();
  });

  it("open from the snapshot and the rest of the log with everything that was written", async () => {
    const { vault, borrow, kept } = setUp();
    const first = borrow();
    await vault.answerAll();
    putRecord(first.replica.doc, "one", { title: "Lublin" });
    await vault.answerAll();
    first.release();
    await vault.answerAll();
    expect(kept.size).toBe(1);

    const again = borrow();
    await vault.answerAll();
    expect(again.replica).not.toBe(first.replica);
    expect(readRecords(again.replica.doc).get("one")).toEqual({ title: "Lublin" });
    putRecord(again.replica.doc, "two", { title: "Wrocław" });
    await vault.answerAll();
    expect(again.replica.saving()).toMatchObject({ hasPending: false, problem: null, lastSeq: 2 });
  });

  it("keep a document that is borrowed again while it is on its way out", async () => {
    const { vault, borrow } = setUp();
    const first = borrow();
    await vault.answerAll();
    putRecord(first.replica.doc, "one", { title: "a" });
    first.release();
    // The close is under way; nothing has been answered yet.
    for (let i = 0; i < 8; i++) await Promise.resolve();
    const second = borrow();
    await vault.answerAll();
    expect(second.replica).toBe(first.replica);
    expect(vault.isOpen()).toBe(true);
    expect((await second.loaded).ok).toBe(true);
    expect(readRecords(second.replica.doc).size).toBe(1);
  });

  it("send nothing that was only received", async () => {
    const { vault, borrow } = setUp();
    const loan = borrow();
    await vault.answerAll();
    const before = vault.log.length;
    Y.applyUpdate(loan.replica.doc, Y.encodeStateAsUpdate(new Y.Doc()), { type: "load" });
    loan.replica.receive([]);
    await vault.answerAll();
    expect(vault.log.length).toBe(before);
  });
});
