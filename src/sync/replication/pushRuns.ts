import { logKey } from "./logKey.ts";
import { type Neighbour, sendFrame } from "./neighbour.ts";
import { packRun } from "./packRun.ts";
import { PAGE_ENTRIES } from "./protocol.ts";
import type { SpaceState } from "./space.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import type { Hash } from "../../domain/ids.ts";

/** More than this waiting for a neighbour: it will ask when it has caught up. */
const BUSY_BYTES = 256 * 1024;

/** Sends fresh own entries to all that hold everything before them; answers who got them. */
export function pushRun(state: SpaceState, rows: readonly StoredEnvelope[], prev: Hash | null): Set<Neighbour> {
  const pushed = new Set<Neighbour>();
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || rows.length > PAGE_ENTRIES) return pushed;
  const ready = [...state.neighbours].filter((one) => holdsAllBefore(one, first) && one.link.queuedBytes < BUSY_BYTES);
  const run = ready.length > 0 ? packRun(rows, prev) : null;
  if (run === null) return pushed;
  const { device, lane, seq } = first;
  for (const neighbour of ready) {
    const page = { type: "run", want: 0, device, lane, firstSeq: seq, count: rows.length } as const;
    void sendFrame(neighbour, { ...page, lastHash: last.hash, run });
    neighbour.sent.set(logKey(first), last.seq);
    pushed.add(neighbour);
  }
  return pushed;
}

function holdsAllBefore(neighbour: Neighbour, first: StoredEnvelope): boolean {
  const key = logKey(first);
  const isBeingServed = [...neighbour.served.values()].some((want) => want.ranges.some((one) => logKey(one) === key));
  const theirs = Math.max(neighbour.heads.seqOf(first), neighbour.sent.get(key) ?? 0);
  return !neighbour.isSilent && !neighbour.isLate && !isBeingServed && theirs === first.seq - 1;
}
