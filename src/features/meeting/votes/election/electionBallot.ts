import { MOST_NAME, MOST_OPTIONS } from "../../../../documents/meeting/statement.ts";
import type { Candidate } from "../../../../documents/meeting/votes/candidatesOf.ts";
import type { AgendaItem } from "../../../../documents/register/agenda.ts";
import type { ElectionRule } from "../../../../domain/meetingRules.ts";
import type { DeviceId, MemberId } from "../../../../domain/ids.ts";
import { speakerOf } from "../../../../domain/statementId.ts";
import type { PutWay, QuestionForm } from "../questionForm.ts";

interface Teller {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly role: string;
  readonly isSelf: boolean;
  readonly isConnected: boolean;
}
type Tellers = QuestionForm["tellers"];

const NOBODY: Tellers = [null, null];
/** Who keeps the record opens ballots before those who sit. */
const RANK: Readonly<Record<string, number>> = { chair: 0, secretariat: 0 };

/**
 * The two who open the ballots where nobody says otherwise: somebody else of chair or secretariat first, then whoever is at this machine.
 * Who is met now comes before who is not: a teller has to be there. Nobody where there is no second person.
 */
export function usualTellers(members: readonly Teller[]): Tellers {
  const self = members.find(({ isSelf }) => isSelf);
  if (!self) return NOBODY;
  const [other] = members
    .filter(({ member, role }) => member !== self.member && role !== "observer")
    .sort((a, b) => Number(b.isConnected) - Number(a.isConnected) || (RANK[a.role] ?? 1) - (RANK[b.role] ?? 1));
  return other ? [speakerOf(other.device), speakerOf(self.device)] : NOBODY;
}

/** How an election is put: its names, in the way and by the majority of the rules; on paper where nobody can be the second teller. */
export function electionForm(
  item: Pick<AgendaItem, "titles">,
  candidates: readonly Candidate[],
  rule: ElectionRule,
  tellers: Tellers,
): QuestionForm {
  const way: PutWay = rule.way === "secret" && tellers.includes(null) ? "paper" : rule.way;
  return {
    question: item.titles,
    target: null,
    ...{ way, tellers, majority: rule.first, isElection: true, who: "filled" },
    candidates: candidates
      .slice(0, MOST_OPTIONS - 1)
      .map(({ name }) => name.slice(0, MOST_NAME))
      .join("\n"),
  };
}
