import { expect, test } from "vitest";
import type { JudgedEnvelope } from "../../src/ledger/validator/documentValidator.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { createDocumentPeer } from "../support/documentPeer.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";

const make = endMembersAfterEach();
const doc = someDoc();

test("a run from the middle of a log: brokenChain, until the beginning has come", async () => {
  const { host, guest, space } = await pairIn(make);
  for (let i = 1; i <= 4; i++) unwrap(await host.cut(space, doc, `c${i}`, new Uint8Array([i])));
  const of = { device: host.device(), lane: "content" } as const;
  const give = async (from: number) => {
    const run = await host.net.runFrom(space, host.device(), "content", from);
    return run ? guest.net.receiveRun(space, host.device(), run, of) : "nothing";
  };
  expect(await give(3)).toBe("brokenChain");
  expect(await give(2)).toBe("brokenChain");
  expect(await give(1)).toBeNull();
  expect(await give(3)).toBeNull();
});

test("a withheld envelope: what builds on it waits and names it; nothing is applied out of order", () => {
  const at = { space: someSpace(), doc };
  const [a, b, c] = ["a", "b", "c"].map((name) => createDocumentPeer({ ...at, device: someDevice(name) }));
  if (!a || !b || !c) throw new Error("three");
  const first = a.edit((d) => d.getText("blocks").insert(0, "Agreed: "));
  b.receive(first);
  const second = b.edit((d) => d.getText("blocks").insert(8, "NO"));
  a.receive(second);
  const third = a.edit((d) => d.getText("blocks").delete(8, 2));
  const waits = (envelope: JudgedEnvelope, dep: JudgedEnvelope) =>
    expect(c.receive(envelope)).toEqual({
      verdict: "wait",
      dep: { device: dep.device, lane: "content", seq: dep.seq },
    });
  waits(second, first);
  waits(third, second);
  expect(c.text()).toBe("");
  for (const envelope of [first, second, third]) expect(c.receive(envelope)).toEqual({ verdict: "accept" });
  expect(c.text()).toBe("Agreed: ");
});
