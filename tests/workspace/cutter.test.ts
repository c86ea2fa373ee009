import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { Problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { type Cut, createCutter, MAX_CUT_BYTES, type Written } from "../../src/workspace/cutter.ts";

/** A vault that answers when it is told to. */
function heldVault() {
  const calls: { cut: Cut; answer: (result: Result<Written, Problem>) => void }[] = [];
  return {
    calls,
    send: (cut: Cut) => new Promise<Result<Written, Problem>>((answer) => calls.push({ cut, answer })),
  };
}
/** Lets the promises that are already answered run on. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

function setUp() {
  const vault = heldVault();
  const acknowledged: number[] = [];
  const problems: Problem[] = [];
  const pending: boolean[] = [];
  let id = 0;
  const cutter = createCutter({
    send: vault.send,
    takeDeps: () => [],
    acknowledged: (_cut, { seq }) => acknowledged.push(seq),
    refused: (_cut, problem) => problems.push(problem),
    pendingChanged: (hasPending) => pending.push(hasPending),
    newCutId: () => `cut-${++id}`,
  });
  return { vault, cutter, acknowledged, problems, pending };
}

/** Updates of somebody typing, and the text they make. */
function typed(letters: string): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const [i, letter] of [...letters].entries()) doc.getText("t").insert(i, letter);
  return updates;
}
function textOf(cuts: readonly Cut[]): string {
  const doc = new Y.Doc();
  for (const cut of cuts) Y.applyUpdate(doc, cut.update);
  return doc.getText("t").toString();
}

describe("cutter", () => {
  it("cuts a paste of a megabyte, pairs and deletions among it, into envelopes that add up to it", async () => {
    const { vault, cutter } = setUp();
    const doc = new Y.Doc();
    doc.on("update", (update: Uint8Array) => cutter.add(update));
    const text = doc.getText("t");
    doc.transact(() => {
      text.insert(0, "ż𝄞".repeat(350_000));
      text.insert(5, "|", { strong: true });
      text.delete(700, 9000);
    });
    for (let i = 0; cutter.hasPending(); i++) {
      vault.calls[i]?.answer(ok({ seq: i + 1, epoch: 1 }));
      await settled();
    }
    const cuts = vault.calls.map((call) => call.cut);
    expect(cuts.length).toBeGreaterThan(5);
    expect(Math.max(...cuts.map((cut) => cut.update.byteLength))).toBeLessThanOrEqual(MAX_CUT_BYTES);
    expect(textOf(cuts) === text.toString()).toBe(true);
  });

  it("cuts on the first key, and gathers the others until the answer", async () => {
    const { vault, cutter, acknowledged, pending } = setUp();
    for (const update of typed("Wrocław")) cutter.add(update);
    expect(vault.calls).toHaveLength(1);
    vault.calls[0]?.answer(ok({ seq: 1, epoch: 1 }));
    await settled();
    expect(vault.calls).toHaveLength(2);
    vault.calls[1]?.answer(ok({ seq: 2, epoch: 1 }));
    await settled();
    expect(textOf(vault.calls.map((call) => call.cut))).toBe("Wrocław");
    expect(acknowledged).toEqual([1, 2]);
    expect(pending.at(-1)).toBe(false);
  });

  it.each(["vaultDown", "netDown", "vaultLocked"] as const)(
    "sends the same bytes under the same id again after %s",
    async (code) => {
      const { vault, cutter, acknowledged } = setUp();
      for (const update of typed("a")) cutter.add(update);
      vault.calls[0]?.answer(err({ code }));
      await settled();
      expect(vault.calls).toHaveLength(1);
      cutter.resend();
      expect(vault.calls[1]?.cut).toBe(vault.calls[0]?.cut);
      vault.calls[1]?.answer(ok({ seq: 7, epoch: 1 }));
      await settled();
      expect(acknowledged).toEqual([7]);
      expect(cutter.hasPending()).toBe(false);
    },
  );

  it("holds back what is typed on a full disk, and sends all of it in order once there is room", async () => {
    const { vault, cutter, acknowledged, problems } = setUp();
    const [first, ...later] = typed("room");
    if (first) cutter.add(first);
    vault.calls[0]?.answer(err({ code: "diskFull" }));
    await settled();
    for (const update of later) cutter.add(update);
    expect([problems, vault.calls.length, cutter.hasPending()]).toEqual([[], 1, true]);
    cutter.resend();
    expect(vault.calls[1]?.cut).toBe(vault.calls[0]?.cut);
    vault.calls[1]?.answer(ok({ seq: 1, epoch: 1 }));
    await settled();
    vault.calls[2]?.answer(ok({ seq: 2, epoch: 1 }));
    await settled();
    expect(acknowledged).toEqual([1, 2]);
    expect(textOf(vault.calls.slice(1).map(({ cut }) => cut))).toBe("room");
  });

  it("takes one answer for a cut that was sent twice", async () => {
    const { vault, cutter, acknowledged } = setUp();
    for (const update of typed("a")) cutter.add(update);
    cutter.resend();
    vault.calls[1]?.answer(ok({ seq: 1, epoch: 1 }));
    vault.calls[0]?.answer(ok({ seq: 1, epoch: 1 }));
    await settled();
    expect(acknowledged).toEqual([1]);
  });

  it("stops and says so when the ledger will not take an edit", async () => {
    const { vault, cutter, problems } = setUp();
    for (const update of typed("ab")) cutter.add(update);
    vault.calls[0]?.answer(err({ code: "roleMayNotWrite" }));
    await settled();
    expect(problems).toEqual([{ code: "roleMayNotWrite" }]);
    expect(vault.calls).toHaveLength(1);
  });

  it("never makes a cut that the validator would find too large", async () => {
    const { vault, cutter } = setUp();
    const doc = new Y.Doc();
    doc.on("update", (update: Uint8Array) => cutter.add(update));
    for (let i = 0; i < 10; i++) doc.getText("t").insert(0, "x".repeat(60_000));
    for (let i = 0; cutter.hasPending(); i++) {
      vault.calls[i]?.answer(ok({ seq: i + 1, epoch: 1 }));
      await settled();
    }
    const sizes = vault.calls.map((call) => call.cut.update.byteLength);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_CUT_BYTES);
    expect(textOf(vault.calls.map((call) => call.cut))).toHaveLength(600_000);
  });
});
