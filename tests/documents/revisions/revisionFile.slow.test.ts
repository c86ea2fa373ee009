import { expect, test } from "vitest";
import { checkRevisionFile } from "../../../src/documents/revisions/checkRevisionFile.ts";
import { writeRevisionFile } from "../../../src/documents/revisions/revisionFile.ts";
import { someRevision } from "./someRevision.ts";

test("the file of a revision is not verified with any one byte changed, wherever it stands and whatever is said of its signatures", async () => {
  const believeAll = async (claims: readonly unknown[]) => claims.map(() => true);
  const bytes = new TextEncoder().encode(writeRevisionFile(someRevision()));
  const unnoticed: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    const { faults } = await checkRevisionFile(new TextDecoder().decode(changed), believeAll);
    if (faults.length === 0) unnoticed.push(at);
  }
  expect(unnoticed).toEqual([]);
});
