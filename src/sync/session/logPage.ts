import type { Row } from "../../../electron/bridge/row.ts";
import type { DeviceId, Hash, SpaceId } from "../../domain/ids.ts";
import { NO_HASH } from "../../ledger/chain.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import { wholeFrom } from "../../ledger/prune.ts";
import { readPage } from "../replication/readPage.ts";
import { ownRow } from "./ownRow.ts";

/** A piece of a content log from `from` on; where that was pruned, from behind the gap. Without rows at the end. */
export async function logPage(
  store: LogStore,
  { space, device, from }: { readonly space: SpaceId; readonly device: DeviceId; readonly from: number },
): Promise<{ rows: Row[]; before: Hash }> {
  const whole = wholeFrom(await store.gaps(space, device), Math.max(1, from));
  const range = { device, lane: "content", from: whole.from, to: whole.to } as const;
  const { rows, prev } = await readPage(store, space, range);
  return { rows: rows.map(ownRow), before: prev ?? NO_HASH };
}
