import type { City } from "../../../scripts/demo/city.mjs";
import { typeAtEndOf } from "../../../scripts/demo/drafting.mjs";

export interface LetterTimes {
  /** Milliseconds from just before the key to a frame of the writer's own window that has the letter. */
  readonly here: number[];
  /** The same to a frame of the other's window. */
  readonly there: number[];
}

/** Types letters at the end of the first paragraph, one after the other has arrived, by the clocks of both pages. `sign` begins them: another one each time. */
export async function timeLetters(from: City, to: City, count: number, sign = "~"): Promise<LetterTimes> {
  const times: LetterTimes = { here: [], there: [] };
  await typeAtEndOf(from, 0, " ");
  let letters = sign;
  await from.page.keyboard.type(letters);
  for (let i = 0; i < count; i++) {
    letters += "x";
    const watches = await Promise.all([startWatch(from, letters), startWatch(to, letters)]);
    const pressed = await from.page.evaluate(() => performance.timeOrigin + performance.now());
    await from.page.keyboard.press("x");
    const [here = 0, there = 0] = await Promise.all(watches.map((watch) => watch.evaluate(({ seen }) => seen)));
    times.here.push(here - pressed);
    times.there.push(there - pressed);
  }
  return times;
}

function startWatch({ page }: City, wanted: string) {
  return page.evaluateHandle((letters) => {
    const seen = new Promise<number>((resolve) => {
      const look = (): void => {
        const text = document.querySelector('.ProseMirror > [data-kind="paragraph"]')?.textContent ?? "";
        if (text.includes(letters)) resolve(performance.timeOrigin + performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
    return { seen };
  }, wanted);
}
