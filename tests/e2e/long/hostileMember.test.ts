import { test } from "../support/hostileCities.ts";
import { expectNothingOf } from "../support/readerWhoWrites.ts";

for (const name of ["Observer", "Delegate"] as const) {
  test(`what the changed app of ${name === "Observer" ? "an observer" : "a delegate"} writes into a body looks done there, and no letter of it gets in here`, async ({
    room,
    hostile,
  }) => {
    // Three apps; the first test of a run also makes what they begin with.
    test.setTimeout(180_000);
    await expectNothingOf(name, room, hostile);
  });
}
