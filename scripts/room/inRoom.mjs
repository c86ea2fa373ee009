import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScript } from "../runScript.mjs";
import { openNetwork } from "./openNetwork.mjs";
import { playMeeting } from "./playMeeting.mjs";
import { playPeers } from "./playPeers.mjs";

/** In the network of the room: `node inRoom.mjs PLAY`, which is JSON. Whoever started it is gone when the channel is. */
async function inRoom() {
  /** @type {import("../room.mjs").Play} */
  const { report, peers, killSeed } = JSON.parse(process.argv[2] ?? "");
  process.once("disconnect", () => process.kill(process.pid, "SIGINT"));
  const folder = mkdtempSync(join(tmpdir(), "concordia-room-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Not only at the end: a signal ends this process by way of this.
  process.once("exit", remove);
  const network = await openNetwork({ folder });
  try {
    const place = { network, folder, report };
    if (peers !== undefined) return await playPeers(place, peers);
    return await playMeeting(place, { ...(killSeed !== undefined && { killSeed }) });
  } finally {
    network.close();
    // The channel would keep this process.
    process.removeAllListeners("disconnect");
    process.disconnect?.();
  }
}

await runScript(inRoom);
