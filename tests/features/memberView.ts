import { isDeviceId, isMemberId } from "../../src/domain/ids.ts";
import type { MemberView } from "../../src/state/selectors.ts";

/** A member as screens see it, number `n` of its space. */
export function memberView(n: number, delegation: string, part: Partial<MemberView> = {}): MemberView {
  const device = n.toString(16).padStart(64, "0");
  const member = n.toString(16).padStart(32, "0");
  if (!isDeviceId(device) || !isMemberId(member)) throw new Error("ids");
  return {
    device,
    member,
    delegation,
    name: `Coordinator ${String(n)}`,
    code: delegation.slice(0, 3).toUpperCase(),
    role: "editor",
    isSelf: false,
    isConnected: false,
    index: n,
    ...part,
  };
}
