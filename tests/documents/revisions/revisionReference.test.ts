import { expect, test } from "vitest";
import { nextRevision, revisionReference } from "../../../src/documents/revisions/revisionReference.ts";

test.each([
  ["GT-ADI-INT(2021)2", 1, "GT-ADI-INT(2021)2 REV1"],
  ["GT-ADI-INT(2021)2 REV1", 2, "GT-ADI-INT(2021)2 REV2"],
  ["DH-SYSC-V(2021)01REV", 3, "DH-SYSC-V(2021)01 REV3"],
  ["CDDH(2020)OJ1 rev", 2, "CDDH(2020)OJ1 REV2"],
  ["", 1, "REV1"],
])("%j is called %i: %j", (reference, revision, called) => {
  expect(revisionReference(reference, revision)).toBe(called);
});

test("the next number is one more than the highest; versions that were only confirmed have none", () => {
  expect(nextRevision([])).toBe(1);
  expect(nextRevision([null, 2, 1, null])).toBe(3);
});
