import { describe, expect, it } from "vitest";
import type { FakeNet } from "../support/fakeNet.ts";
import { held, rowsAfter, SPACE, setUp } from "../support/netSessions.ts";

describe("what a window would not apply", () => {
  it("is kept with its reason, and only what the log holds", async () => {
    const { nets, settle } = setUp(["a"]);
    const [a] = nets as [FakeNet];
    a.attachVault();
    await settle();
    await a.append(rowsAfter(a, 2));
    const refused = { space: SPACE, device: a.device, reason: { code: "role" as const, detail: "observer in body" } };
    expect(await a.session.uiHandlers.setAside({ ...refused, seq: 2 })).toMatchObject({ ok: true });
    expect(await a.session.uiHandlers.setAside({ ...refused, seq: 9 })).toMatchObject({ ok: false });
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
    const kept = a.session.uiHandlers.setAside({ space: SPACE, device: b.device, seq: 1, reason });
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
    const kept = a.session.uiHandlers.setAside({ space: SPACE, device: a.device, seq: 2, reason });
    expect(await kept).toMatchObject({ ok: true });
    await written;
  });
});
