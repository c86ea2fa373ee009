import { shownBlocks } from "../demo/drafting.mjs";
import { until } from "./until.mjs";

/**
 * Until each window shows these paragraphs, and they are the same ones.
 *
 * @param {readonly import("../demo/city.mjs").City[]} cities
 * @param {readonly string[]} texts
 */
export async function untilAllShow(cities, texts) {
  const [first] = cities;
  if (first === undefined) throw new Error("nobody shows anything");
  for (const city of cities) {
    await until(`${city.name} shows ${JSON.stringify(texts)} as ${first.name} does`, async () => {
      const [here, there] = [await shownBlocks(first), await shownBlocks(city)];
      const isWanted = JSON.stringify(there.map(({ text }) => text)) === JSON.stringify(texts);
      return isWanted && JSON.stringify(here) === JSON.stringify(there);
    });
  }
}
