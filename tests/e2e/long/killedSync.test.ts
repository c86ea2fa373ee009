import { test } from "../support/cities.ts";
import { syncThroughKills } from "../support/killedSync.ts";

test("20 MB on their way, the receiver killed, then the sender: both end up with all of it, once", async ({ room }) => {
  await syncThroughKills(room, 20);
});
