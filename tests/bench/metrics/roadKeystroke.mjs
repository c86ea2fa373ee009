import { join } from "node:path";
import { startSignalling } from "../../../electron/lan/signalling.mjs";
import { createDraft, measureKeystrokes, openDraft, untilEqual } from "../../../scripts/demo/drafting.mjs";
import { bringTogether } from "../../../scripts/demo/joining.mjs";
import { foundBenchSpace, launchSettledCity } from "../app.mjs";
import { withFreshProfile } from "../harness/freshProfile.mjs";
import { median, quantile } from "../harness/median.mjs";
import { runPairs } from "../harness/pairs.mjs";
import { openRawChannel } from "../harness/rawChannel.mjs";

const id = "road-keystroke";
const hold = "p50 ≤ 17 ms, p95 ≤ 33 ms, ≤ 20 × a raw data channel";
const LETTERS = 60;
const GAP_MS = 50;
const TITLE = "Road";

/**
 * From a letter pressed in one app to the letter in the text of another: sealed, signed, stored, sent, checked, opened,
 * judged and shown. The limit is one way over a bare data channel.
 */
export const roadKeystroke = {
  id,
  hold,
  needsApp: true,
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: ({ pairs = 5, onPair }) =>
    withFreshProfile(async (folder) => {
      const road = await openRoad(folder);
      const raw = await openRawChannel([join(folder, "raw-1"), join(folder, "raw-2")]);
      /** @type {number[]} */
      const all = [];
      const ours = async () => {
        const times = await measureKeystrokes(road.from, road.to, { text: "x".repeat(LETTERS), paragraph: 0 });
        if (times.length !== LETTERS) throw new Error(`${times.length} of ${LETTERS} letters arrived.`);
        all.push(...times);
        return median(times);
      };
      const limit = async () => median(await raw.ping(LETTERS, GAP_MS));
      const agree = async () => {
        if (!(await untilEqual(road.from, road.to)).isEqual) throw new Error("The two texts differ.");
      };
      try {
        const results = await runPairs({ pairs, sides: { ours, limit }, agree, onPair });
        const samples = results.map((pair) => ({ ours: pair.ours, limit: pair.limit }));
        return [{ id, hold, unit: "ms", samples, p95Ms: quantile(all, 0.95), isHeld }];
      } finally {
        await Promise.all([raw.close(), road.close()]);
      }
    }),
};

/** @param {import("../harness/summary.mjs").Summary} summary */
const isHeld = ({ ours, p95Ms = Number.NaN, ratio }) => ours <= 17 && p95Ms <= 33 && ratio <= 20;

/** Two apps in one space with one draft open in both. @param {string} folder */
async function openRoad(folder) {
  const signalling = await startSignalling({ host: "127.0.0.1" });
  const rendezvous = [signalling.url];
  const from = await launchSettledCity(join(folder, "from"), { place: 0, rendezvous });
  await foundBenchSpace(from);
  await createDraft(from, TITLE);
  await from.page.locator(".ProseMirror").click();
  await from.page.keyboard.type("Beginning.");
  const to = await launchSettledCity(join(folder, "to"), { place: 1, rendezvous });
  await bringTogether(from, to, { name: "Coordinator, Wrocław", delegation: "Wrocław" });
  await openDraft(to, TITLE);
  await openDraft(from, TITLE);
  await untilEqual(from, to);
  return {
    from,
    to,
    async close() {
      await Promise.allSettled([from.app.close(), to.app.close()]);
      await signalling.close();
    },
  };
}
