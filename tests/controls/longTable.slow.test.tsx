// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Table } from "../../src/controls/Table.tsx";

const COUNT = 1000;
const rows = Array.from({ length: COUNT }, (_, place) => ({ id: `row-${place}` }));
const VIEW_PX = 600;
const ROW_PX = 36;

let host: HTMLElement;
let root: ReturnType<typeof createRoot>;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  // A page that is never laid out has no heights of its own.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(VIEW_PX);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(ROW_PX);
  host = document.createElement("div");
  host.style.overflowY = "auto";
  document.body.append(host);
  root = createRoot(host);
  const columns = [{ id: "name", title: "Name", cell: ({ id }: { id: string }) => id }];
  await act(async () => root.render(<Table label="Drafts" columns={columns} rows={rows} rowKey={({ id }) => id} />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const shownRows = () => [...host.querySelectorAll("tbody tr[aria-rowindex]")];

test("a long table draws only what is seen, and says how long it is", () => {
  expect(shownRows().length).toBeGreaterThan(0);
  expect(shownRows().length).toBeLessThan(100);
  expect(host.querySelector("table")?.getAttribute("aria-rowcount")).toBe(String(COUNT + 1));
  expect(shownRows()[0]?.getAttribute("aria-rowindex")).toBe("2");
});

test("a long table is printed whole and is short again afterwards", async () => {
  await act(async () => void window.dispatchEvent(new Event("beforeprint")));
  const printed = [...host.querySelectorAll("tbody tr")].map((row) => row.textContent);
  expect(printed).toEqual(rows.map(({ id }) => id));
  await act(async () => void window.dispatchEvent(new Event("afterprint")));
  expect(shownRows().length).toBeLessThan(100);
});
