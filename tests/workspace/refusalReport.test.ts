import { expect, test } from "vitest";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok } from "../../src/domain/result.ts";
import { createRefusalReport } from "../../src/workspace/refusalReport.ts";
import type { NetCalls } from "../../src/workspace/vaultCalls.ts";
import { OTHER, SPACE } from "../support/openDocumentsScene.ts";

const refused = [1, 2, 3].map((seq) => ({ device: OTHER, seq, reason: { code: "role" as const } }));

/** A net that answers with these problems first. */
function scene(...answers: Problem[]) {
  const told: unknown[] = [];
  const failures: Problem[] = [];
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const setAside: NetCalls["setAside"] = async (refusals) => {
    told.push(refusals);
    const answer = answers.shift();
    if (answer?.code !== "netDown") settle();
    return answer ? err(answer) : ok(undefined);
  };
  const report = createRefusalReport({ setAside }, (failure) => failures.push(failure));
  return { told, failures, report, settled };
}

test("what is refused together is told together, once", async () => {
  const { told, failures, report, settled } = scene();
  report(SPACE, refused);
  await settled;
  expect([told, failures]).toEqual([[{ space: SPACE, refused }], []]);
});

test("what a net that went down did not keep is told to the next", async () => {
  const { told, failures, report, settled } = scene(problem("netDown"), problem("netDown"));
  report(SPACE, refused);
  await settled;
  expect([told.length, failures]).toEqual([3, []]);
});

test("what cannot be kept is said once, and not tried for ever", async () => {
  const { told, failures, report, settled } = scene(problem("diskFull"));
  report(SPACE, refused);
  await settled;
  await Promise.resolve();
  expect([told.length, failures]).toEqual([1, [problem("diskFull")]]);
});
