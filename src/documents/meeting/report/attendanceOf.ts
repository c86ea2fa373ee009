import type { Quorum } from "../quorumOf.ts";
import type { RollRow } from "../rollOf.ts";
import { type Attendance, PRESENCE_GROUPS, type PresenceGroup } from "./ground.ts";

/** How the seats were there by the roll; null where it says of none that it was. Who was there and left has been there. */
export function attendanceOf(
  roll: readonly RollRow[],
  { of, isMet }: Pick<Quorum, "of" | "isMet">,
  seatName: (seat: string) => string,
): Attendance | null {
  const groups = new Map<PresenceGroup, { seat: string; name: string }[]>(PRESENCE_GROUPS.map((one) => [one, []]));
  for (const row of roll) {
    const name = [seatName(row.seat), row.name].filter(Boolean).join(", ");
    groups.get(groupOf(row))?.push({ seat: row.seat, name });
  }
  const [present = [], excused = [], absent = [], vacant = []] = PRESENCE_GROUPS.map((one) => groups.get(one));
  return present.length === 0 ? null : { present, excused, absent, vacant, seats: of, isQuorate: isMet };
}

function groupOf({ state, registration }: RollRow): PresenceGroup {
  if (state === "vacant") return "vacant";
  if (state === "inRoom" || state === "online" || state === "left") return "present";
  return registration?.mode === "absent" ? "excused" : "absent";
}
