import type { MemberId, SpaceId } from "../domain/ids.ts";
import type { RootState } from "./store.ts";

/** A person as the native dialog names it. */
export function personName(state: RootState, space: SpaceId, member: MemberId | null): string {
  const person = member && state.registers[space]?.people[member];
  return person ? `${person.name} (${person.delegation})` : (member ?? "").slice(0, 8);
}
