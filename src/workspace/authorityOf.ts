import type { DeviceId } from "../domain/ids.ts";
import type { Standing } from "../ledger/membership/standing.ts";
import type { Dep } from "../ledger/types.ts";
import type { Authority } from "../ledger/validator/authority.ts";

/** The part of a membership notice that decides what counts. */
export interface KnownMembership {
  readonly standings: readonly Standing[];
  readonly epochs: readonly { readonly epoch: number; readonly by: DeviceId; readonly seq: number }[];
  readonly heads: readonly Dep[];
}

/** The membership as the vault told it last, as the validator asks it. */
export function authorityOf(read: () => KnownMembership | null): Authority {
  let of: KnownMembership | null = null;
  let standings = new Map<DeviceId, Standing>();
  let heads = new Map<DeviceId, number>();

  const refresh = (): void => {
    const now = read();
    if (now === of) return;
    of = now;
    standings = new Map(now?.standings.map((standing) => [standing.device, standing]));
    heads = new Map(now?.heads.map(({ device, seq }) => [device, seq]));
  };
  return {
    standingOf(device) {
      refresh();
      return standings.get(device) ?? null;
    },
    controlSeq(device) {
      refresh();
      return heads.get(device) ?? 0;
    },
    epochs: () => read()?.epochs ?? [],
    controlHeads: () => read()?.heads ?? [],
  };
}
