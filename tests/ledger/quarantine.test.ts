import { expect, it } from "vitest";
import { beyondQuarantine, QUARANTINE } from "../../src/ledger/quarantine.ts";
import { deviceNamed } from "../support/storedEnvelopes.ts";

const [author, peer] = [deviceNamed("a"), deviceNamed("b")];
const small = { device: author, from: peer, bytes: new Uint8Array(10) };
const large = { ...small, bytes: new Uint8Array(QUARANTINE.bytes) };
const own = { ...small, from: "" as const };

it("lets the oldest of one peer go, by number and by bytes, and of nobody else", () => {
  expect(beyondQuarantine(Array(QUARANTINE.runs).fill(small))).toEqual([]);
  expect(beyondQuarantine([small, own, ...Array(QUARANTINE.runs).fill({ ...small })])).toEqual([small]);
  expect(beyondQuarantine([small, own, large])).toEqual([small]);
});
it("keeps the newest, however large it is", () => {
  const huge = { ...small, bytes: new Uint8Array(QUARANTINE.bytes + 1) };
  expect(beyondQuarantine([small, huge])).toEqual([small]);
  expect(beyondQuarantine([huge])).toEqual([]);
});
