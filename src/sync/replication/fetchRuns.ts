import type { Head } from "../../ledger/types.ts";
import { chooseRanges } from "./chooseRanges.ts";
import { type LogKey, logKey } from "./logKey.ts";
import { type Neighbour, type OpenWant, sendFrame } from "./neighbour.ts";
import type { SpaceState } from "./space.ts";
import { isForWitness } from "./witness.ts";

const CREDIT_BYTES = 1024 * 1024;
const WANTS_AT_ONCE = 4;
/** A WANT without a page for so long is given to someone else. */
const STALLED_MS = 10_000;
/** An author that is attached pushes by itself; asking another at once would fetch the same entry twice. */
const AUTHOR_FIRST_MS = 300;
/** A larger gap is no push that is under way. */
const PUSHED_ENTRIES_MAX = 200;

/** The asking side: decides what to fetch from whom and notices when it does not come. */
export interface Fetcher {
  /** Asks this neighbour, or all of them, for what is still missing. */
  plan(only?: Neighbour): void;
  /** A page of a WANT was dealt with: more credit. */
  pageDone(from: Neighbour, want: number, bytes: number): void;
  /** The neighbour has nothing more for a WANT. */
  wantDone(from: Neighbour, want: number): Promise<void>;
  /** Gives up all WANTs of a neighbour. */
  release(neighbour: Neighbour): void;
  stop(): void;
}

export function createFetcher(state: SpaceState): Fetcher {
  /** Since when somebody else offers what the author of a log should be pushing after `held`. */
  const offers = new Map<LogKey, { readonly held: number; readonly at: number }>();
  let cancelRetry: (() => void) | null = null;

  const planLater = (): void => {
    cancelRetry ??= state.clock.after(AUTHOR_FIRST_MS, () => {
      cancelRetry = null;
      plan();
    });
  };
  const isAuthorPushing = (from: Neighbour, log: Head, key: LogKey): boolean => {
    const held = state.heads.seqOf(log);
    if (from.device === log.device || log.seq - held > PUSHED_ENTRIES_MAX) return false;
    if (![...state.neighbours].some((one) => one.device === log.device && !one.isSilent)) return false;
    const before = offers.get(key);
    const offer = before?.held === held ? before : { held, at: state.clock.now() };
    offers.set(key, offer);
    if (state.clock.now() - offer.at >= AUTHOR_FIRST_MS) return false;
    planLater();
    return true;
  };
  const isLeftToWitness = (from: Neighbour, log: Head): boolean => {
    const witness = from.hasShownGap ? isForWitness(state, from, log) : null;
    if (witness === "soon") planLater();
    return witness !== null;
  };
  const ask = (from: Neighbour): boolean => {
    const ranges = chooseRanges({
      theirs: from.heads.all(),
      heldSeq: state.heads.seqOf,
      isTaken: (head, key) =>
        state.fetching.has(key) ||
        from.blocked.has(key) ||
        state.waiting.has(key) ||
        isLeftToWitness(from, head) ||
        isAuthorPushing(from, head, key),
    });
    const isControlPending = [...from.wants.values()].some((want) => [...want.logs.keys()].some(isControl));
    if (ranges.length === 0 || (isControlPending && ranges[0]?.lane === "content")) return false;
    const id = from.nextWantId++;
    const want: OpenWant = {
      id,
      logs: new Map(ranges.map((range) => [logKey(range), range.to])),
      unused: new Set(),
      pages: new Set(),
      cancelStallTimer: () => undefined,
    };
    from.wants.set(id, want);
    for (const key of want.logs.keys()) state.fetching.set(key, from);
    watchStall(from, want);
    void sendFrame(from, { type: "want", id, creditBytes: CREDIT_BYTES, ranges });
    return true;
  };
  const watchStall = (from: Neighbour, want: OpenWant): void => {
    want.cancelStallTimer();
    want.cancelStallTimer = state.clock.after(STALLED_MS, () => {
      from.stalledAt = state.clock.now();
      // A closed lid is no fault; who goes on talking and does not give what it says it holds is.
      if (state.clock.now() - from.lastSeenAt < STALLED_MS / 2) doubt(state, from);
      cancel(from, want);
      plan();
    });
  };
  const cancel = (from: Neighbour, want: OpenWant): void => {
    void sendFrame(from, { type: "credit", id: want.id, creditBytes: 0 });
    close(from, want);
  };
  const close = (from: Neighbour, want: OpenWant): void => {
    want.cancelStallTimer();
    from.wants.delete(want.id);
    for (const key of want.logs.keys()) {
      if (state.fetching.get(key) === from) state.fetching.delete(key);
      offers.delete(key);
    }
  };
  const plan = (only?: Neighbour): void => {
    if (state.isPaused || state.isClosed) return;
    let asked = new Set(only ? [only] : [...state.neighbours].sort((a, b) => a.stalledAt - b.stalledAt));
    for (let round = 0; round < WANTS_AT_ONCE && asked.size > 0; round++) {
      asked = new Set([...asked].filter((one) => !one.isSilent && (one.wants.size > round || ask(one))));
    }
  };
  return {
    plan,
    pageDone: (from, id, bytes) => {
      const want = from.wants.get(id);
      if (want === undefined) return;
      from.stalledAt = 0;
      watchStall(from, want);
      void sendFrame(from, { type: "credit", id, creditBytes: bytes });
    },
    wantDone: async (from, id) => {
      const want = from.wants.get(id);
      await Promise.all(want?.pages ?? []);
      if (want === undefined || !from.wants.has(id)) return;
      close(from, want);
      forgetUnserved(state, from, want);
      plan();
    },
    release: (neighbour) => {
      for (const want of [...neighbour.wants.values()]) cancel(neighbour, want);
    },
    stop: () => {
      cancelRetry?.();
      for (const neighbour of state.neighbours) for (const want of neighbour.wants.values()) want.cancelStallTimer();
    },
  };
}

const isControl = (key: LogKey): boolean => key.startsWith("control:");

/** A neighbour that ends a WANT early does not hold what it claimed; it is believed again when it says so again. */
function forgetUnserved(state: SpaceState, from: Neighbour, want: OpenWant): void {
  for (const head of from.heads.all()) {
    const key = logKey(head);
    if (want.unused.has(key) || state.heads.seqOf(head) >= (want.logs.get(key) ?? 0)) continue;
    from.heads.forget(key);
    if (!from.blocked.has(key)) doubt(state, from);
  }
}

function doubt(state: SpaceState, from: Neighbour): void {
  state.gossip.withheld(from.device);
  state.events.changed();
}
