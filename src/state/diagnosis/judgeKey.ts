import type { DeviceId } from "../../domain/ids.ts";
import type { Finding } from "./finding.ts";

interface KeyStanding {
  readonly isMember: boolean;
  readonly hasKey: boolean;
  readonly epoch: number;
}
interface Connected {
  readonly device: DeviceId;
  readonly hasTold: boolean;
}

/** Is this machine a member still, has it the newest key, and do the others talk to it as to one? */
export function judgeKey({ isMember, hasKey, epoch }: KeyStanding, connected: readonly Connected[]): Finding {
  const check = "key";
  if (!isMember) return { check, code: "key.out" };
  if (!hasKey) return { check, code: "key.missing", count: epoch };
  // Whoever takes this machine for a stranger keeps silent.
  const unheard = connected.filter(({ hasTold }) => !hasTold);
  if (unheard.length > 0) return { check, code: "key.unheard", devices: unheard.map(({ device }) => device) };
  return { check, code: "key.member", count: epoch };
}
