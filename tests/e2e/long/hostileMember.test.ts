import { untilConnected } from "../support/connection.ts";
import { test } from "../support/hostileCities.ts";
import { pairAtWork } from "../support/pairAtWork.ts";
import { expectNothingOf } from "../support/readerWhoWrites.ts";
import { refuseTampering, whileTampering } from "../support/whileTampering.ts";

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

test("runs that are changed on the way, carried over from another space or played again are refused, and the member is heard again when it is honest", async ({
  room,
  hostile,
}) => {
  const { lublin, wroclaw } = await pairAtWork(room, { app: { root: hostile } });
  await refuseTampering(lublin, wroclaw, { how: "flip", who: "Wrocław", why: "The signature does not fit" });
  await refuseTampering(lublin, wroclaw, { how: "otherSpace", who: "Wrocław", why: "It belongs to another space." });
  await whileTampering(lublin, wroclaw, "again", () => untilConnected(lublin));
});
