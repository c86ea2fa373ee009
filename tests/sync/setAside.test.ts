import { describe, expect, it } from "vitest";
import { nextRows } from "../support/fakeLedger.ts";
import type { FakeNet } from "../support/fakeNet.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { held, rowsAfter, SPACE, setUp } from "../support/netSessions.ts";

describe("what a window would not apply", () => {
  it("is kept with its reason, and only what the log holds", async () => {
    const { nets, settle } = setUp(["a"]);
    const [a] = nets as [FakeNet];
    a.attachVault();
    await settle();
    await a.append(rowsAfter(a, 2));
    const refused = { device: a.device, reason: { code: "role" as const, detail: "observer in body" } };
    const { setAside } = a.session.uiHandlers;
    expect(await setAside({ space: SPACE, refused: [{ ...refused, seq: 2 }] })).toMatchObject({ ok: true });
    expect(await setAside({ space: SPACE, refused: [{ ...refused, seq: 9 }] })).toMatchObject({ ok: false });
    const kept = await a.session.uiHandlers.quarantined({ space: SPACE });
    expect(kept).toMatchObject({ ok: true, value: [{ device: a.device, seq: 2, reason: { code: "role" }, from: "" }] });
  });

  it("is kept although it was quicker than the vault's answer to net", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await settle();
    let answer = (): void => undefined;
    a.answers = new Promise((resolve) => {
      answer = resolve;
    });
    await b.append(rowsAfter(b, 1));
    await settle();
    expect(held(a, b)).toBe(0);
    const reason = { code: "role" as const, detail: "delegate in body" };
    const kept = a.session.uiHandlers.setAside({ space: SPACE, refused: [{ device: b.device, seq: 1, reason }] });
    await settle();
    answer();
    expect(await kept).toMatchObject({ ok: true });
    expect(a.disk.quarantine).toMatchObject([{ device: b.device, seq: 1, reason: { code: "role" } }]);
  });

  it("is kept although it was quicker than the disk", async () => {
    const { nets, settle } = setUp(["a"]);
    const [a] = nets as [FakeNet];
    a.attachVault();
    await settle();
    const written = a.append(rowsAfter(a, 2));
    const reason = { code: "role" as const, detail: "delegate in body" };
    const kept = a.session.uiHandlers.setAside({ space: SPACE, refused: [{ device: a.device, seq: 2, reason }] });
    expect(await kept).toMatchObject({ ok: true });
    await written;
  });

  it("is kept change by change, each under its own seq and reason, when a run holds several and is signed at its end alone", async () => {
    const { nets, settle } = setUp(["a", "b"]);
    const [a, b] = nets as [FakeNet, FakeNet];
    for (const net of nets) net.attachVault();
    await settle();
    await b.append(runAfter(b, 12));
    await settle();
    expect(held(a, b)).toBe(12);
    const codes = ["role", "clockGap", "badUpdate"] as const;
    const refused = Array.from({ length: 12 }, (_, i) => ({
      device: b.device,
      seq: i + 1,
      reason: { code: codes[i % 3] ?? "role" },
    }));
    expect(await a.session.uiHandlers.setAside({ space: SPACE, refused })).toMatchObject({ ok: true });
    const rows = rowsOnDisk(a.disk, b.device, "content");
    const kept = await a.session.uiHandlers.quarantined({ space: SPACE });
    expect(kept.ok && kept.value.map(({ device, seq, reason }) => ({ device, seq, reason }))).toEqual(refused);
    expect(a.disk.quarantine.map(({ bytes }) => bytes)).toEqual(rows.map(({ entry }) => entry));
    // The window looks again once for each reason, not once for each change.
    expect(a.notices.filter(({ name }) => name === "refused")).toHaveLength(3);
  });

  it("is kept where one of them is not in the log, which is told all the same", async () => {
    const { nets, settle } = setUp(["a"]);
    const [a] = nets as [FakeNet];
    a.attachVault();
    await settle();
    await a.append(runAfter(a, 3));
    const refused = [2, 9, 3].map((seq) => ({ device: a.device, seq, reason: { code: "role" as const } }));
    expect(await a.session.uiHandlers.setAside({ space: SPACE, refused })).toMatchObject({ ok: false });
    expect(a.disk.quarantine.map(({ seq }) => seq)).toEqual([2, 3]);
  });
});

/** As a device seals them that writes faster than it can save: one signature covers them all. */
const runAfter = (net: FakeNet, count: number) =>
  nextRows({
    space: SPACE,
    device: net.device,
    lane: "content",
    after: null,
    bodies: Array.from({ length: count }, (_, i) => Uint8Array.of(i)),
  });
