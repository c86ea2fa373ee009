import type { Row } from "../../../electron/bridge/row.ts";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import { type Problem, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Covers, LogStore } from "../../ledger/logStore.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import { ownRow } from "./ownRow.ts";
import type { SessionState } from "./sessionState.ts";

/** Tails that may be read at once; the one that waited longest gives way. */
const OPEN_MAX = 64;

export interface TailQuestion {
  readonly space: SpaceId;
  readonly docTag: string;
  readonly covers: Covers;
  /** "" begins; then what the last page gave as `next`. */
  readonly cursor: string;
}

export interface TailPage {
  readonly rows: Row[];
  readonly next: string;
  readonly pruned: { device: DeviceId; from: number; to: number }[];
}

/** Hands the tail of a document out page by page; an empty page ends it. */
export interface TailPages {
  next(question: TailQuestion): Promise<Result<TailPage, Problem>>;
  /** Forgets all that were not read to their end. */
  drop(): void;
}

export function createTailPages({ store, unreadable }: Pick<SessionState, "store" | "unreadable">): TailPages {
  const open = new Map<string, AsyncIterator<readonly StoredEnvelope[]>>();
  let nextId = 1;

  const begin = ({ space, docTag, covers }: TailQuestion): AsyncIterator<readonly StoredEnvelope[]> =>
    store.tail(space, docTag, covers)[Symbol.asyncIterator]();
  const keep = (iterator: AsyncIterator<readonly StoredEnvelope[]>): string => {
    for (const oldest of open.keys()) {
      if (open.size < OPEN_MAX) break;
      open.delete(oldest);
    }
    const cursor = String(nextId++);
    open.set(cursor, iterator);
    return cursor;
  };
  return {
    next: async (question) => {
      const iterator = question.cursor === "" ? begin(question) : open.get(question.cursor);
      if (iterator === undefined) return err(problem("unknown", "tail cursor"));
      open.delete(question.cursor);
      try {
        const page = await iterator.next();
        if (page.done === true) return ok({ rows: [], next: "", pruned: [] });
        const pruned = await prunedFor(store, question.space, page.value);
        return ok({ rows: page.value.map(ownRow), next: keep(iterator), pruned });
      } catch (error) {
        return err(unreadable(error));
      }
    },
    drop: () => open.clear(),
  };
}

async function prunedFor(
  store: LogStore,
  space: SpaceId,
  page: readonly StoredEnvelope[],
): Promise<TailPage["pruned"]> {
  const pruned: TailPage["pruned"] = [];
  for (const device of new Set(page.map((row) => row.device)))
    for (const { from, to } of await store.gaps(space, device)) pruned.push({ device, from, to });
  return pruned;
}
