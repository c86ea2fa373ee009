import { confirmDialogs } from "../demo/city.mjs";
import { openDraft } from "../demo/drafting.mjs";
import { killAll } from "../demo/power.mjs";
import { DRAFT } from "./cast.mjs";
import { headsText, logOf } from "./logOf.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./openScene.mjs").Scene} Scene */
/** @typedef {import("./runSteps.mjs").Step} Step */

const LATEST_MS = 60_000;

/**
 * The same steps, at one of which one app dies as by the power switch. Who acts in that step dies the moment it is done; who
 * does not is gone before it begins, and the others do it without. Then it comes back, with every entry that it held, and
 * with what the others did.
 *
 * @param {readonly Step[]} steps
 * @param {readonly import("./openScene.mjs").Player[]} cast
 * @param {number} seed a step and a member: the first for 0, and so on through all of them
 * @returns {readonly Step[]}
 */
export function killBySeed(steps, cast, seed) {
  const drawn = seed % (steps.length * cast.length);
  const victim = cast[Math.floor(drawn / steps.length)]?.name ?? "";
  return steps.map((step, i) => (i === drawn % steps.length ? killAround(step, victim) : step));
}

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
      await openDraft(back, DRAFT);
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
