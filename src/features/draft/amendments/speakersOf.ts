import type { IsSameMember } from "../../../documents/discussion/standing.ts";
import type { Person } from "../../../documents/register/people.ts";
import type { MemberId } from "../../../domain/ids.ts";
import { speakerOf } from "../../../domain/statementId.ts";
import type { MemberView } from "../../../state/selectors.ts";
import type { FormerRow } from "../../../state/session.ts";

/** Who said something. Of somebody who is no member any more only what the register still tells. */
export interface SpeakerView {
  readonly name: string;
  readonly delegation: string;
  /** Null when it is no member any more. */
  readonly member: MemberView | null;
}

export interface Speakers {
  readonly of: (speaker: string) => SpeakerView;
  /** All machines of a person speak for the same member. */
  readonly isSame: IsSameMember;
  /** Members of one delegation speak with one voice; whoever has told none speaks alone. */
  readonly isSameDelegation: (a: string, b: string) => boolean;
  /** The other members, one machine of each, in the order of the list of members. */
  readonly others: readonly MemberView[];
  /** This machine; null when it is no member here. */
  readonly self: string | null;
}

const NOBODY: SpeakerView = { name: "", delegation: "", member: null };

/** Whose devices the speakers of a discussion are. */
export function speakersOf(
  members: readonly MemberView[],
  former: readonly FormerRow[],
  people: Readonly<Record<MemberId, Person | undefined>>,
): Speakers {
  const views = new Map<string, SpeakerView>();
  const persons = new Map<string, MemberId>();
  for (const { device, member } of former) {
    const { name = "", delegation = "" } = people[member] ?? {};
    views.set(speakerOf(device), { name, delegation, member: null });
    persons.set(speakerOf(device), member);
  }
  for (const member of members) {
    const { name, delegation } = member;
    views.set(speakerOf(member.device), { name, delegation, member });
    persons.set(speakerOf(member.device), member.member);
  }
  const of = (speaker: string): SpeakerView => views.get(speaker) ?? NOBODY;
  const isSame: IsSameMember = (a, b) => a === b || (persons.has(a) && persons.get(a) === persons.get(b));
  const self = members.find((one) => one.isSelf);
  return {
    of,
    isSame,
    isSameDelegation: (a, b) => isSame(a, b) || (of(a).delegation !== "" && of(a).delegation === of(b).delegation),
    others: othersIn(members),
    self: self ? speakerOf(self.device) : null,
  };
}

function othersIn(members: readonly MemberView[]): readonly MemberView[] {
  const known = new Set(members.filter(({ isSelf }) => isSelf).map(({ member }) => member));
  return members.filter(({ member }) => {
    if (known.has(member)) return false;
    known.add(member);
    return true;
  });
}
