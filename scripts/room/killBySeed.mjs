import { confirmDialogs } from "../demo/city.mjs";
import { openDraft } from "../demo/drafting.mjs";
import { killAll } from "../demo/power.mjs";
import { headsText, logOf } from "./logOf.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./openScene.mjs").Scene} Scene */
/** @typedef {import("./runSteps.mjs").Step} Step */

const LATEST_MS = 60_000;

/**
 * The same steps, at each of which one app dies as by the power switch. Who acts in that step dies the moment it is done; who
 * does not is gone before it begins, and the others do it without. Then it comes back, with every entry that it held, and
 * with what the others did.
 *
 * @param {readonly Step[]} steps
 * @param {readonly import("./openScene.mjs").Player[]} cast
 * @param {number} seed as many seeds as there are members, one behind the other, kill each of them at each step
 * @returns {readonly Step[]}
 */
export const killBySeed = (steps, cast, seed) =>
  steps.map((step, i) => killAround(step, cast[(seed + i) % cast.length]?.name ?? ""));

/**
 * @param {Step} step
 * @param {string} victim
 * @returns {Step}
 */
function killAround(step, victim) {
  const isActor = step.acts.includes(victim);
  return {
    ...step,
    name: `${step.name}; ${victim} is killed ${isActor ? "when it is done" : "before"}, comes back and has lost nothing`,
    async run(scene) {
      const before = isActor ? await step.run(scene) : null;
      const held = await logOf(scene.city(victim));
      await killAll(scene.city(victim));
      scene.gone(victim);
      const shown = before ?? (await step.run(scene));
      const back = await scene.start(victim);
      await confirmDialogs(back);
      refuseLoss(held, await logOf(back));
      if (step.leaves !== undefined) await openDraft(back, step.leaves);
      const [other] = scene.all().filter(({ name }) => name !== victim);
      if (other === undefined) throw new Error("nobody else is there");
      const wanted = async () => headsText(await logOf(other));
      await until(
        `${victim} holds what ${other.name} does`,
        async () => headsText(await logOf(back)) === (await wanted()),
        LATEST_MS,
      );
      return shown.name === victim ? back : shown;
    },
  };
}

/**
 * @param {import("./logOf.mjs").HeldLog} before
 * @param {import("./logOf.mjs").HeldLog} after
 */
function refuseLoss(before, after) {
  const seqOf = (/** @type {string | undefined} */ head) => Number(head?.split(" ")[0] ?? 0);
  for (const [log, head] of Object.entries(before.heads)) {
    const now = after.heads[log];
    const isSame = seqOf(now) === seqOf(head) && now !== head;
    if (seqOf(now) < seqOf(head) || isSame) throw new Error(`Of the log ${log} there was ${head}, and is ${now}.`);
  }
}
