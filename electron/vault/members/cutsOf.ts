import type { MemberId } from "../../../src/domain/ids.ts";
import { NO_HASH } from "../../../src/ledger/chain.ts";
import type { DeviceCut } from "../../../src/ledger/types.ts";
import type { Space } from "../space/space.ts";

/** Where the logs of all devices of a member stand here: nothing after it was seen, so nothing after it shall count. */
export function cutsOf(space: Space, member: MemberId): DeviceCut[] {
  const heads = space.settledHeads();
  return [...space.membership().members.values()]
    .filter((one) => one.member === member)
    .map(({ device }) => {
      const control = heads.find((head) => head.device === device) ?? { seq: 0, hash: NO_HASH };
      return {
        device,
        control: { seq: control.seq, hash: control.hash },
        content: space.contentEnds.of(device),
      };
    });
}
