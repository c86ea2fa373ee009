import { join } from "node:path";
import { bringTogetherByFiles, saveBundle, takeBundle } from "../../demo/byFile.mjs";
import { openDraft, shownBlocks } from "../../demo/drafting.mjs";
import { settleKeys } from "../../demo/joining.mjs";
import { DRAFT, SEVENTH } from "../cast.mjs";
import { headsText, logOf } from "../logOf.mjs";
import { untilAllShow } from "../untilAllShow.mjs";
import { until } from "../until.mjs";

/** @typedef {import("../openScene.mjs").Scene} Scene */

/** @type {readonly import("../runSteps.mjs").Step[]} */
export const CARRYING = [
  {
    name: "Oslo, whose machine was never on a network, comes in by files and takes all from a stick",
    acts: [],
    run: carry,
  },
];

/** @param {Scene} scene */
async function carry(scene) {
  const lublin = scene.city("Lublin");
  await scene.add(SEVENTH, { isPlugged: false });
  const oslo = await scene.start(SEVENTH.name);
  await settleKeys(oslo);
  const stick = (/** @type {string} */ name) => join(scene.folder, name);
  await bringTogetherByFiles(
    lublin,
    oslo,
    { name: `Coordinator, ${SEVENTH.name}`, delegation: SEVENTH.name },
    { role: SEVENTH.role, request: stick("request"), welcome: stick("welcome") },
  );
  await saveBundle(lublin, stick("all.concordia"));
  await takeBundle(oslo, stick("all.concordia"));
  const wanted = headsText(await logOf(lublin));
  await until("Oslo holds what Lublin does", async () => headsText(await logOf(oslo)) === wanted);
  await openDraft(lublin, DRAFT);
  await openDraft(oslo, DRAFT);
  await untilAllShow(
    [lublin, oslo],
    (await shownBlocks(lublin)).map(({ text }) => text),
  );
  return oslo;
}
