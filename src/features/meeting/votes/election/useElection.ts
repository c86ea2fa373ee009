import { useMemo } from "react";
import { candidatesOf, plainName } from "../../../../documents/meeting/votes/candidatesOf.ts";
import { electionOf } from "../../../../documents/meeting/votes/electionOf.ts";
import { secondBallot } from "../../../../documents/meeting/votes/voteSayings.ts";
import type { AgendaItem } from "../../../../documents/register/agenda.ts";
import { useAppSelector } from "../../../../state/hooks.ts";
import { selectMemberViews } from "../../../../state/selectors.ts";
import type { MeetingRoom } from "../../useMeetingRoom.ts";
import { usePutting } from "../usePutting.ts";
import { useVotes } from "../useVotes.ts";

/** The election of an item: who stands, how far it is, and what chair and secretariat do about it. */
export function useElection(room: MeetingRoom, item: AgendaItem) {
  const { recorded, record, meeting, mandates } = room;
  const votes = useVotes(room);
  const candidates = useMemo(() => candidatesOf(recorded, item.id), [recorded, item.id]);
  const election = useMemo(() => electionOf(votes, item.id), [votes, item.id]);
  const { typed, seats, put } = usePutting(room, item, votes);
  const members = useAppSelector((state) => selectMemberViews(state, room.space));
  const standing = new Set(candidates.map(({ name }) => plainName(name)));
  const add = async (name: string, seat: string): Promise<void> => {
    if (!standing.has(plainName(name))) await record({ type: "candidate", item: item.id, name: name.trim(), seat });
  };
  return {
    ...{ votes, candidates, election, form: typed, seats, add },
    /** Who could be put: each member once, with the seat they hold. */
    members: members
      .filter(({ member, name }, at) => name !== "" && members.findIndex((one) => one.member === member) === at)
      .filter(({ name }) => !standing.has(plainName(name)))
      .map(({ member, name, delegation }) => ({
        ...{ member, name, delegation },
        seat: mandates.seats.find(({ mandate }) => mandate.holder === member)?.seat ?? "",
      })),
    async drop(ids: readonly string[], isStruck: boolean): Promise<void> {
      const strike = (on: string) => ({ type: "strike", on, isStruck, over: strikesOn(recorded, on) }) as const;
      const [first, ...others] = ids;
      if (first !== undefined) await record(strike(first), ...others.map(strike));
    },
    open: put,
    again(): void {
      const { ballot } = election;
      if (ballot?.result?.kind === "secondBallot")
        void record(secondBallot(ballot.vote, ballot.result.options, meeting.election.further));
    },
  } as const;
}

const strikesOn = ({ entries }: MeetingRoom["recorded"], on: string): readonly string[] =>
  entries.flatMap((one) => (one.type === "strike" && one.on === on ? [one.id] : []));
