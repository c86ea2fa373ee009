import type { DeviceId } from "../../../src/domain/ids.ts";
import { NO_HASH } from "../../../src/ledger/chain.ts";
import type { Head, Lane, LogEnd } from "../../../src/ledger/types.ts";

/** Where the content logs of a space end, as far as this vault has verified them: a cut says exactly that. */
export interface ContentEnds {
  of(device: DeviceId): LogEnd;
  note(heads: readonly (Head & { readonly lane: Lane })[]): void;
}

export function createContentEnds(): ContentEnds {
  const ends = new Map<DeviceId, LogEnd>();
  return {
    of: (device) => ends.get(device) ?? { seq: 0, hash: NO_HASH },
    note(heads) {
      for (const { device, lane, seq, hash } of heads) {
        if (lane === "content" && seq > (ends.get(device)?.seq ?? 0)) ends.set(device, { seq, hash });
      }
    },
  };
}
