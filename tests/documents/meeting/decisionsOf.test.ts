import { describe, expect, it } from "vitest";
import { decisionsOf, nextDecisionNumber } from "../../../src/documents/meeting/decisionsOf.ts";
import { meet, type RecordScene, recordScene } from "./recordScene.ts";

const numbered = (here: RecordScene) =>
  decisionsOf(here.read()).map(
    ({ number, was, says }) => `${number}${was === null ? "" : ` (${was})`} ${says.words.en}`,
  );

/** Two machines that both have decisions 1 to 4, and do not hear of each other after that. */
function apart() {
  const [here, there] = [recordScene("chair"), recordScene("secretary")];
  for (const number of [1, 2, 3, 4]) here.decide({ number, words: { en: `D${number}` } });
  meet(here, there);
  return { here, there };
}

describe("decisions", () => {
  it("that were numbered 5 on two machines are both kept, the clash is known, and the later one moves up, remembering its number", () => {
    const { here, there } = apart();
    const mine = here.decide({ number: 5, words: { en: "mine" } });
    const first = there.decide({ number: 5, words: { en: "theirs" } });
    there.decide({ number: 6, words: { en: "theirs too" } });
    meet(here, there);
    const [kept, moved] = mine < first ? ["mine", "theirs"] : ["theirs", "mine"];
    expect(numbered(here).slice(4)).toEqual([`5 ${kept}`, `6 (5) ${moved}`, "7 (6) theirs too"]);
    expect(numbered(there)).toEqual(numbered(here));
    const clashing = decisionsOf(here.read()).filter(({ clashesWith }) => clashesWith.length > 0);
    expect(clashing.flatMap(({ clashesWith }) => clashesWith).sort()).toEqual([mine, first].sort());
    expect(nextDecisionNumber(decisionsOf(here.read()))).toBe(8);
  });

  it("of which one was said first by its turn keep that number with the first, whatever the clocks say", () => {
    const { here, there } = apart();
    there.clock = 0;
    there.record({ type: "item", item: "item-2", state: "opened", over: [] });
    there.decide({ number: 5, words: { en: "second" } });
    here.decide({ number: 5, words: { en: "first" } });
    meet(here, there);
    expect(numbered(here).slice(4)).toEqual(["5 first", "6 (5) second"]);
  });

  it("keep a number that jumped, and do not believe one that no list has", () => {
    const here = recordScene();
    for (const number of [7, 0, Number.MAX_SAFE_INTEGER]) here.decide({ number, words: { en: `of ${number}` } });
    expect(numbered(here).map((line) => line.split(" ")[0])).toEqual(["1", "2", "7"]);
  });

  it("say what took their place, under the same number, and remember what was before", () => {
    const here = recordScene();
    const first = here.decide({ words: { en: "took note" } });
    const second = here.decide({ on: first, over: [first], number: 9, words: { en: "adopted" } });
    const third = here.decide({ on: second, over: [first, second], words: { en: "decided" } });
    const [decision, ...others] = decisionsOf(here.read());
    expect(others).toEqual([]);
    expect(decision).toMatchObject({ id: first, number: 1, was: null, says: { words: { en: "decided" } }, others: [] });
    expect(decision?.before.map(({ words }) => words.en)).toEqual(["took note", "adopted"]);
    expect(decision?.over).toEqual([first, second, third]);
  });

  it("that two replaced while apart are contested until one says something over both", () => {
    const { here, there } = apart();
    const [target] = decisionsOf(here.read());
    const more = { on: target?.id ?? "", over: target?.over ?? [] };
    here.decide({ ...more, words: { en: "here" } });
    there.decide({ ...more, words: { en: "there" } });
    meet(here, there);
    const contested = decisionsOf(here.read())[0];
    expect([contested?.says, ...(contested?.others ?? [])].map((one) => one?.words.en).sort()).toEqual([
      "here",
      "there",
    ]);
    here.decide({ on: target?.id ?? "", over: contested?.over ?? [], words: { en: "both" } });
    expect(decisionsOf(here.read())[0]).toMatchObject({ says: { words: { en: "both" } }, others: [] });
  });

  it("are struck and put back, keep their number meanwhile, and count as struck while the two disagree", () => {
    const { here, there } = apart();
    const id = decisionsOf(here.read())[1]?.id ?? "";
    const strike = (scene: RecordScene, isStruck: boolean) =>
      scene.record({
        type: "strike",
        on: id,
        isStruck,
        over: decisionsOf(scene.read()).find((one) => one.id === id)?.strikesOver ?? [],
      });
    strike(here, true);
    meet(here, there);
    expect(decisionsOf(there.read())[1]).toMatchObject({ number: 2, isStruck: true, isStrikeContested: false });
    strike(here, false);
    strike(there, true);
    meet(here, there);
    expect(decisionsOf(there.read())[1]).toMatchObject({ isStruck: true, isStrikeContested: true });
    strike(there, false);
    expect(decisionsOf(there.read()).map(({ number, isStruck }) => [number, isStruck])).toEqual(
      [1, 2, 3, 4].map((number) => [number, false]),
    );
  });

  it("that name themselves or a later one as what they replace are read all the same", () => {
    const here = recordScene();
    here.decide({ on: "nobody", words: { en: "one" } });
    const other = here.decide({ number: 2, words: { en: "two" } });
    here.doc.getMap<Record<string, unknown>>("record").set(other, {
      ...here.doc.getMap<Record<string, unknown>>("record").get(other),
      on: other,
    });
    expect(numbered(here)).toEqual(["1 one", "2 two"]);
  });
});
