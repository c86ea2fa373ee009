import { runPairs } from "../harness/pairs.mjs";
import { callBench, withPage } from "../harness/withPage.mjs";

const PROFILES = ["mixed", "dense", "undo"];
const SESSIONS = 20;
/** What is counted, as it is called in the figures and in the report of the page. */
const FAULTS = { lost: "lost", doubled: "doubled", author: "wrongAuthor", broken: "broken" };
/** How the pairs of acts done apart end, both orders of ids together. */
const VERDICTS = { right: "right", damaged: "damaged", author: "wrongAuthor" };
const hold = "none";

/** What becomes of the letters of people who write apart, next to the stock binding driven by the same acts. */
export const textApart = {
  id: "text-apart",
  hold: "no letter lost, doubled or under another name",
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: ({ pairs = 5, seed, onPair }) =>
    withPage("textApart", async (page) => {
      const side = (/** @type {string} */ name) => async (/** @type {number} */ pair) => {
        /** @type {Record<string, Record<string, number>>} */
        const reports = {};
        for (const profile of PROFILES) {
          reports[profile] = await callBench(page, name, { profile, first: seed + pair * SESSIONS, count: SESSIONS });
        }
        return reports;
      };
      const scores = { ours: await callBench(page, "ourPairs"), rival: await callBench(page, "rivalPairs") };
      const results = await runPairs({
        pairs,
        sides: { ours: side("ours"), rival: side("rival") },
        agree: ({ ours, rival }) => {
          if (!(total(ours, "typed") > 0 && total(rival, "typed") > 0)) throw new Error("Nobody has typed anything");
        },
        onPair,
      });
      const pairSeries = Object.entries(VERDICTS).map(([verdict, field]) => ({
        id: `text-apart-pairs-${verdict}`,
        unit: "pairs",
        hold,
        samples: [{ ours: scores.ours[field], rival: scores.rival[field] }],
        isHeld: () => field === "right" || scores.ours[field] === 0,
      }));
      const sessionSeries = PROFILES.flatMap((profile) =>
        Object.entries(FAULTS).map(([fault, field]) => ({
          id: `text-apart-${profile}-${fault}`,
          unit: fault === "broken" ? "sessions" : "letters",
          hold,
          samples: results.map(({ ours, rival }) => ({
            ours: ours[profile]?.[field] ?? Number.NaN,
            rival: rival[profile]?.[field] ?? Number.NaN,
          })),
          isHeld,
        })),
      );
      return [...pairSeries, ...sessionSeries];
    }),
};

/** @param {Record<string, Record<string, number>>} reports @param {string} field */
const total = (reports, field) => Object.values(reports).reduce((sum, report) => sum + (report[field] ?? 0), 0);

/** @param {unknown} _summary @param {readonly import("../harness/summary.mjs").Sample[]} samples */
const isHeld = (_summary, samples) => samples.every(({ ours }) => ours === 0);
