import type { DeviceId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { Authority } from "../../src/ledger/validator/authority.ts";

/** A membership in which nothing ever changes: everyone has one role from the beginning, or is not known. */
export function fixedAuthority(roleOf: (device: DeviceId) => Role | null = () => "editor"): Authority {
  return {
    standingOf(device) {
      const role = roleOf(device);
      const step = { role, by: device, seq: 1, after: null, hash: null };
      return role === null ? null : { device, member: memberIdOf(device), isFrozen: false, steps: [step] };
    },
    controlSeq: () => 0,
    epochs: () => [],
    controlHeads: () => [],
  };
}
