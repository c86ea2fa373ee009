import { test } from "../support/hostileCities.ts";
import { expectNothingOf } from "../support/readerWhoWrites.ts";

test("what the changed app of an observer writes into a body looks done there, and no letter of it gets in here", async ({
  room,
  hostile,
}) => {
  test.setTimeout(180_000);
  await expectNothingOf("Observer", room, hostile);
});
