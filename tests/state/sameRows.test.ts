import { expect, it } from "vitest";
import { sameRows } from "../../src/state/sameRows.ts";

it("rows that say the same are the same, whatever object they are", () => {
  expect(sameRows([{ name: "Lublin", place: 1 }], [{ name: "Lublin", place: 1 }])).toBe(true);
  expect(sameRows([{ name: "Lublin", place: 1 }], [{ name: "Lublin", place: 2 }])).toBe(false);
  expect(sameRows([{ name: "Lublin" }], [])).toBe(false);
  expect(sameRows([{ name: "Lublin" }], [{ name: "Lublin", place: undefined }])).toBe(false);
});
