import { expect, test } from "vitest";
import * as Y from "yjs";
import type { BookRecord } from "../../../src/documents/partners/bookRecord.ts";
import { linksTo } from "../../../src/documents/partners/recordLinks.ts";
import { createRecordTable } from "../../../src/documents/partners/recordTable.ts";
import { makeRecords, writeFields } from "../../../src/documents/partners/writeBook.ts";
import { LOAD } from "../../../src/documents/origin.ts";
import { keepUpdate, readKeptUpdate } from "../../../src/workspace/keptUpdate.ts";
import { filterRecords } from "../../../src/features/partners/filterRecords.ts";
import { manyRecords } from "../../fixtures/partners/manyRecords.ts";

const timed = <Value>(figures: Record<string, number>, what: string, run: () => Value): Value => {
  const begun = performance.now();
  const value = run();
  figures[what] = Math.round(10 * (performance.now() - begun)) / 10;
  return value;
};

test("a book of 5,000 organisations, 10,000 people and 20,000 interactions comes back whole from what is kept of it", () => {
  const many = manyRecords(1);
  const all: BookRecord[] = [];
  for (const [name, records] of Object.entries(many)) {
    const figures: Record<string, number> = { records: records.length };
    const doc = new Y.Doc({ gc: false });
    timed(figures, "makeMs", () => makeRecords(doc, records, 1));
    const kept = timed(figures, "keepMs", () => keepUpdate(doc));
    figures["keptKb"] = Math.round(kept.byteLength / 1024);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const again = new Y.Doc({ gc: false });
    timed(figures, "readMs", () => readKeptUpdate(again, kept, LOAD));
    const table = timed(figures, "tableMs", () => createRecordTable(again));
    globalThis.gc?.();
    figures["heapMb"] = Math.round((process.memoryUsage().heapUsed - before) / 1e5) / 10;
    expect(table.all()).toHaveLength(records.length);
    timed(figures, "filterFirstMs", () => filterRecords(table.all(), { query: "lodz", facets: {} }));
    timed(figures, "filterMs", () => filterRecords(table.all(), { query: "fundacja", facets: { country: "PL" } }));
    const [first] = records;
    const write = () => first && writeFields(again, [{ record: first.id, field: "note", before: "", after: "x" }], 2);
    timed(figures, "writeMs", write);
    all.push(...table.all());
    process.stdout.write(`${name} ${JSON.stringify(figures)}\n`);
  }
  const [organisation] = many.organisations;
  const figures: Record<string, number> = {};
  const links = timed(figures, "linksToMs", () => linksTo(organisation?.id ?? "", all));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  const raw = [...many.people, ...many.partnerships, ...many.interactions].flatMap(({ fields }) =>
    Object.values(fields).flat(),
  );
  // A partnership may have one organisation as both its parties, and leads to it once.
  expect(links.length).toBeGreaterThan(0);
  expect(links.length).toBeLessThanOrEqual(raw.filter((value) => value === organisation?.id).length);
}, 60_000);
