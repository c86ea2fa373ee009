import { useState } from "react";
import { candidatesOf } from "../../../documents/meeting/votes/candidatesOf.ts";
import type { VoteView } from "../../../documents/meeting/votes/votesOf.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectMemberViews } from "../../../state/selectors.ts";
import { speakerOf } from "../../../domain/statementId.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { electionForm, usualTellers } from "./election/electionBallot.ts";
import { type QuestionFault, type QuestionForm, questionOf } from "./questionForm.ts";

const EMPTY: QuestionForm = {
  question: {},
  target: null,
  way: "rollCall",
  majority: "simple",
  isElection: false,
  candidates: "",
  who: "filled",
  tellers: [null, null],
};

/** What is typed of a question, and putting it. `put` gives what is missing, null once it is put. */
export function usePutting(room: MeetingRoom, item: AgendaItem, votes: readonly VoteView[]) {
  const members = useAppSelector((state) => selectMemberViews(state, room.space));
  const [parts, setParts] = useState<Partial<QuestionForm>>({});
  // An election is put as the names and the rules say, until somebody says otherwise here.
  const usual =
    item.kind === "election"
      ? electionForm(item, candidatesOf(room.recorded, item.id), room.meeting.election, usualTellers(members))
      : EMPTY;
  const typed = { ...usual, ...parts };
  const memberOf = (speaker: string) => members.find(({ device }) => speakerOf(device) === speaker)?.member;
  const filled = room.roll.filter(({ state }) => state !== "vacant");
  const present = filled.filter(({ state }) => state === "inRoom" || state === "online");
  const seats = (typed.who === "filled" ? filled : present).map(({ seat }) => seat);
  return {
    ...{ typed, seats },
    set: (part: Partial<QuestionForm>): void => setParts((now) => ({ ...now, ...part })),
    put(): QuestionFault | null {
      const at = { item: item.id, seats, votes };
      const put = questionOf(typed, at, (a, b) => a === b || memberOf(a) === memberOf(b));
      if (!put.ok) return put.error;
      void room.record(put.value);
      return null;
    },
  } as const;
}
