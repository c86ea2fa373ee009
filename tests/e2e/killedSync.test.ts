import { test } from "./support/cities.ts";
import { syncThroughKills } from "./support/killedSync.ts";

test("4 MB on their way, the receiver killed, then the sender: both end up with all of it, once", async ({ room }) => {
  test.setTimeout(150_000);
  await syncThroughKills(room, 4);
});
