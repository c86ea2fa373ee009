import type { Hash } from "../../domain/ids.ts";
import { type Neighbour, sendFrame } from "./neighbour.ts";
import { OPEN_ASKS_MAX, PIECE_MAX_BYTES } from "./protocol.ts";
import type { SpaceState } from "./space.ts";

/** While entries are on their way to a neighbour its parcels wait, and look again so soon. */
const BEHIND_ENTRIES_MS = 20;
/** While somebody writes (an entry within so long) pieces go this far apart: two cores have letters to seal, check and draw. */
const WRITING_MS = 500;
const BESIDE_LETTERS_MS = 80;

/** The answering side. False when the neighbour asks for more at once than the protocol allows. */
export function takeAsk(state: SpaceState, to: Neighbour, hash: Hash): boolean {
  if (to.asks.has(hash)) return true;
  if (to.asks.size >= OPEN_ASKS_MAX) return false;
  to.asks.add(hash);
  // One at a time: what is asked for meanwhile waits in the set.
  if (to.asks.size === 1) void serveAll(state, to);
  return true;
}

async function serveAll(state: SpaceState, to: Neighbour): Promise<void> {
  const oldest = (): Hash | undefined => to.asks.values().next().value;
  for (let hash = oldest(); hash !== undefined; hash = oldest()) {
    if (!(await servePieces(state, to, hash))) return;
    to.asks.delete(hash);
  }
}

/** False when there is nobody any more to serve. */
async function servePieces(state: SpaceState, to: Neighbour, hash: Hash): Promise<boolean> {
  const whole = await state.parcels.read(hash);
  if (whole === null) return sendFrame(to, { type: "lacks", hash });
  const totalBytes = whole.byteLength;
  for (let offset = 0; offset < totalBytes; offset += PIECE_MAX_BYTES) {
    if (state.clock.now() - state.writtenAt < WRITING_MS) await pause(state, BESIDE_LETTERS_MS);
    while (to.isServing) await pause(state, BEHIND_ENTRIES_MS);
    const bytes = whole.subarray(offset, offset + PIECE_MAX_BYTES);
    if (state.isClosed || !(await sendFrame(to, { type: "parcel", hash, offset, totalBytes, bytes }, "bulk")))
      return false;
  }
  state.events.changed();
  return true;
}

const pause = (state: SpaceState, ms: number): Promise<void> => new Promise((go) => state.clock.after(ms, go));
