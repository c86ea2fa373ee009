import type { SeatFacts } from "../../controls/SeatWords.tsx";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { Role } from "../../domain/role.ts";

/** What an invitation says of itself, with the text it was read from. */
export interface ReadInvitation {
  readonly text: string;
  readonly space: SpaceId;
  readonly spaceName: string;
  readonly inviter: DeviceId;
  readonly role: Role;
  readonly expiresAt: number;
  /** To come in as somebody new, as a further machine, or back after a loss. */
  readonly purpose: "member" | "device" | "return";
  /** What somebody new will sit as. */
  readonly seat: SeatFacts | null;
}

const GROUPS = 4;
const LETTERS = 4;

/** The start of a key in groups of four: short enough to be read over the telephone. */
export function fingerprint(device: DeviceId): string {
  return Array.from({ length: GROUPS }, (_, group) => device.slice(group * LETTERS, (group + 1) * LETTERS)).join(" ");
}
