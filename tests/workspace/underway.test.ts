import { expect, it } from "vitest";
import { createUnderway } from "../../src/workspace/underway.ts";

it("waits for every act, also for one that fails and for one that begins meanwhile", async () => {
  const { during, whenNone } = createUnderway();
  const ended: string[] = [];
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const act = async (name: string): Promise<void> => {
    await begun;
    ended.push(name);
  };
  const failing = async (): Promise<void> => {
    await act("second");
    throw new Error("the disk is full");
  };
  void during(act("first")).then(() => during(act("third")));
  const refused = expect(during(failing())).rejects.toThrow("the disk is full");
  const waited = whenNone().then(() => ended.push("none"));
  begin();
  await waited;
  await refused;
  expect(ended).toEqual(["first", "second", "third", "none"]);
});
it("does not wait when nothing is under way", async () => {
  await expect(createUnderway().whenNone()).resolves.toBeUndefined();
});
