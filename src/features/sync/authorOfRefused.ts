import { delegationCode } from "../../domain/delegationCode.ts";
import type { DeviceId, MemberId } from "../../domain/ids.ts";
import type { FormerRow } from "../../state/session.ts";

export interface RefusedAuthor {
  /** Of its delegation; "?" for none that is known. */
  readonly code: string;
  readonly place: number;
  /** Delegation or person; "" when neither is known. */
  readonly name: string;
  /** What is said in the place of a name. */
  readonly what: "unnamed" | "stranger" | "former" | "twoStories";
}

interface Named {
  readonly name: string;
  readonly delegation: string;
}
interface KnownMachines {
  readonly members: readonly (Named & { readonly device: DeviceId; readonly code: string; readonly index: number })[];
  readonly former: readonly FormerRow[];
  readonly people: Readonly<Record<MemberId, Named>>;
}

/** Whose change it was that was set aside. One who is out since, perhaps because of it, is still called by name. */
export function authorOfRefused(device: DeviceId, { members, former, people }: KnownMachines): RefusedAuthor {
  const member = members.find((one) => one.device === device);
  if (member) {
    return { code: member.code, place: member.index, name: member.delegation || member.name, what: "unnamed" };
  }
  const out = former.find((one) => one.device === device);
  if (!out) return { code: "?", place: 0, name: "", what: "stranger" };
  const person = people[out.member];
  const name = person?.delegation || person?.name || "";
  const code = delegationCode(person?.delegation ?? "") || "?";
  return { code, place: 0, name, what: out.hasToldTwoStories ? "twoStories" : "former" };
}
