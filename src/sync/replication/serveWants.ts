import { type Neighbour, type ServedWant, sendFrame } from "./neighbour.ts";
import { logKey } from "./logKey.ts";
import { type Frame, OPEN_WANTS_MAX } from "./protocol.ts";
import { servedPages } from "./servedPages.ts";
import type { SpaceState } from "./space.ts";

/** A WANT for so few entries is somebody waiting for a keystroke, not an archive. */
const LIVE_ENTRIES = 8;

/** The answering side. False when the neighbour asks for more at once than the protocol allows. */
export function takeWant(state: SpaceState, from: Neighbour, frame: Extract<Frame, { type: "want" }>): boolean {
  if (from.served.has(frame.id)) return true;
  if (from.served.size >= OPEN_WANTS_MAX) return false;
  const entries = frame.ranges.reduce((sum, range) => sum + range.to - range.from + 1, 0);
  const urgency = entries <= LIVE_ENTRIES ? "live" : "bulk";
  from.served.set(frame.id, {
    id: frame.id,
    urgency,
    ranges: [...frame.ranges],
    shown: new Set(),
    creditBytes: frame.creditBytes,
  });
  serve(state, from);
  return true;
}

export function takeCredit(state: SpaceState, from: Neighbour, id: number, creditBytes: number): void {
  const want = from.served.get(id);
  if (want === undefined) return;
  if (creditBytes === 0) from.served.delete(id);
  want.creditBytes += creditBytes;
  serve(state, from);
}

/** One loop a neighbour; a page of each open WANT in turn, so that a long one does not keep a short one waiting. */
function serve(state: SpaceState, to: Neighbour): void {
  if (to.isServing) return;
  to.isServing = true;
  void serveAll(state, to);
}

async function serveAll(state: SpaceState, to: Neighbour): Promise<void> {
  try {
    for (let want = nextWant(to, 0); want !== null; want = nextWant(to, want.id)) {
      if (state.isClosed || to.isSilent || to.link.isClosed) return;
      const goesOn = await servePage(state, to, want);
      if (!goesOn) to.served.delete(want.id);
    }
  } finally {
    // In the same turn in which nothing was left: a WANT that comes in the next one must find nobody busy.
    to.isServing = false;
  }
}

function nextWant(to: Neighbour, after: number): ServedWant | null {
  const ready = [...to.served.values()].filter((want) => want.creditBytes > 0);
  return ready.find((want) => want.id > after) ?? ready[0] ?? null;
}

/** False when the WANT is finished. */
async function servePage(state: SpaceState, to: Neighbour, want: ServedWant): Promise<boolean> {
  const range = want.ranges[0];
  if (range === undefined) {
    await sendFrame(to, { type: "done", want: want.id }, want.urgency);
    return false;
  }
  const { frames, rest } = await servedPages(state, range, want.id, want.shown);
  if (rest === null) want.ranges.shift();
  else want.ranges[0] = rest;
  for (const frame of frames) {
    if (!to.served.has(want.id)) return false;
    if (frame.type !== "gap") want.creditBytes -= frame.run.byteLength;
    if (frame.type === "run") {
      const last = frame.firstSeq + frame.count - 1;
      to.sent.set(logKey(range), Math.max(to.sent.get(logKey(range)) ?? 0, last));
    }
    if (!(await sendFrame(to, frame, want.urgency))) return false;
  }
  return true;
}
