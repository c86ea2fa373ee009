import { expect, test } from "vitest";
import { followUpOf } from "../../../src/documents/meeting/followUp.ts";
import { recordScene } from "./recordScene.ts";

test("what is left of a meeting are decisions that ask somebody for something and action points that are not done", () => {
  const here = recordScene();
  here.decide({ words: { en: "noted" } });
  const asked = here.decide({ number: 2, words: { en: "asked" }, addressee: "Secretariat" });
  here.decide({ number: 3, words: { en: "dated" }, due: 5 });
  const struck = here.decide({ number: 4, words: { en: "struck" }, due: 5 });
  here.record({ type: "strike", on: struck, isStruck: true, over: [] });
  const act = (decision: string) =>
    here.record({ type: "action", item: "item-1", words: { en: "Do." }, seat: "", name: "", due: null, decision });
  const [done, open] = [act(asked), act("")];
  const left = () => {
    const { decisions, actions } = followUpOf(here.read());
    return [decisions.map(({ says }) => says.words.en), actions.map(({ id }) => id)];
  };
  expect(left()).toEqual([
    ["asked", "dated"],
    [done, open],
  ]);
  here.record({ type: "actionState", on: done, state: "done", note: "", over: [] });
  expect(left()).toEqual([["dated"], [open]]);
});
