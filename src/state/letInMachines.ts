import type { AdmissionWay } from "../domain/admissionWay.ts";
import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import type { SpaceMembers } from "./session.ts";

/** A machine that works in this user's name, and that another machine has let in. */
export interface LetInMachine {
  /** Of this admission: a machine that is let in once more is another one. */
  readonly key: string;
  readonly space: SpaceId;
  readonly device: DeviceId;
  /** "" when nobody has named it. */
  readonly name: string;
  readonly way: Exclude<AdmissionWay, "invited">;
  /** Two who vouched, or the one who carried the phrase. */
  readonly words: readonly MemberId[];
  /** What the machine of this user is called that let it in, "" for nothing; null when it is somebody else's, or out by now. */
  readonly by: string | null;
}

/**
 * What the user of this machine has to be told of. Whom others let in is told always, also to a machine that came later: who
 * signs two machines into one name may do it in any order. A machine of one's own only to those that were there before.
 */
export function letInMachines({
  space,
  self,
  members,
}: Pick<SpaceMembers, "space" | "self" | "members">): readonly LetInMachine[] {
  const own = members.find(({ device }) => device === self);
  if (!own) return [];
  // In the order in which they came.
  const mine = members.filter(({ member }) => member === own.member);
  const nameOf = (device: DeviceId) => mine.find((one) => one.device === device)?.deviceName ?? null;
  return mine.flatMap(({ device, deviceName, addedBy, letIn: { way, words, seq } }, at): LetInMachine[] => {
    if (device === self || addedBy === self || way === "invited") return [];
    if (way === "own" && at < mine.indexOf(own)) return [];
    const key = `${space} ${device} ${addedBy} ${seq}`;
    return [{ key, space, device, name: deviceName, way, words, by: nameOf(addedBy) }];
  });
}
