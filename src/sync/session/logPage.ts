import type { Row } from "../../../electron/bridge/row.ts";
import type { DeviceId, Hash, SpaceId } from "../../domain/ids.ts";
import { NO_HASH } from "../../ledger/chain.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import type { Lane } from "../../ledger/types.ts";
import { wholeFrom } from "../../ledger/prune.ts";
import { readPage } from "../replication/readPage.ts";
import { ownRow } from "./ownRow.ts";

export interface LogQuestion {
  readonly space: SpaceId;
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly from: number;
}

/** A piece of a log from `from` on; where that was pruned, from behind the gap. Without rows at the end. */
export async function logPage(
  store: LogStore,
  { space, device, lane, from }: LogQuestion,
): Promise<{ rows: Row[]; before: Hash }> {
  const gaps = lane === "content" ? await store.gaps(space, device) : [];
  const whole = wholeFrom(gaps, Math.max(1, from));
  const range = { device, lane, from: whole.from, to: whole.to } as const;
  const { rows, prev } = await readPage(store, space, range);
  return { rows: rows.map(ownRow), before: prev ?? NO_HASH };
}
