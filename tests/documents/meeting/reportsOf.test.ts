import { expect, test } from "vitest";
import { reportsOf } from "../../../src/documents/meeting/reportsOf.ts";
import { someDoc } from "../../support/ledgerIds.ts";
import { meet, recordScene } from "./recordScene.ts";

const REPORT = someDoc("body", "report");
const MADE = { type: "reportMade", report: REPORT, kind: "decisions", lang: "en" } as const;
const DEADLINE = { at: 10_000, zone: "Europe/Paris", asPrinted: "Friday" };
const sentence = (block: string) => ({ block, source: `decisions/${block}`, version: "1", item: "item-1" });
const correction = { type: "correction", seat: "seat-a", report: REPORT, block: "", text: "Not so." } as const;

test("a report goes from live notes to adopted, and remembers all of its sentences", () => {
  const here = recordScene();
  here.record({ ...MADE, sentences: [sentence("b1")] });
  here.record({ ...MADE, sentences: [sentence("b2")] });
  const phase = () => reportsOf(here.read())[0];
  expect(phase()).toMatchObject({ phase: "live", deadline: null, sentences: [{ block: "b1" }, { block: "b2" }] });
  for (const next of ["secretariat", "corrections", "adopted"] as const) {
    const deadline = next === "corrections" ? DEADLINE : null;
    here.record({ type: "reportPhase", report: REPORT, phase: next, deadline, over: phase()?.over ?? [] });
    expect(phase()).toMatchObject({ phase: next, deadline, isContested: false });
  }
});

test("a correction after the deadline, by its own clock or because its machine had seen the adoption, is late", () => {
  const [here, there] = [recordScene("secretariat"), recordScene("lublin")];
  here.record({ ...MADE, sentences: [] });
  here.record({ type: "reportPhase", report: REPORT, phase: "corrections", deadline: DEADLINE, over: [] });
  meet(here, there);
  there.speak(correction);
  there.clock = 11_000;
  there.speak(correction);
  meet(here, there);
  const { over = [] } = reportsOf(here.read())[0] ?? {};
  here.record({ type: "reportPhase", report: REPORT, phase: "adopted", deadline: null, over });
  meet(here, there);
  there.clock = 5_000;
  there.speak(correction);
  expect(reportsOf(there.read())[0]?.corrections.map(({ isLate }) => isLate)).toEqual([false, true, true]);
});

test("two who tell of another phase while apart are contested", () => {
  const [here, there] = [recordScene("chair"), recordScene("secretariat")];
  here.record({ ...MADE, sentences: [] });
  meet(here, there);
  here.record({ type: "reportPhase", report: REPORT, phase: "adopted", deadline: null, over: [] });
  there.record({ type: "reportPhase", report: REPORT, phase: "secretariat", deadline: null, over: [] });
  meet(here, there);
  expect(reportsOf(here.read())[0]?.isContested).toBe(true);
});
