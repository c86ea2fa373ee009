import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Section } from "../../../controls/Section.tsx";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { PutQuestionDialog } from "./PutQuestionDialog.tsx";
import { useVotes, votesShown } from "./useVotes.ts";
import { VoteCard } from "./VoteCard.tsx";
import "./votes.css";

export interface VotesSectionProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem | null;
}

/** What is voted on: each question with the own ballot, how far it is, and what it came to. */
export function VotesSection({ room, item }: VotesSectionProps) {
  const intl = useIntl();
  const [isPutting, setPutting] = useState(false);
  const votes = useVotes(room);
  const shown = votesShown(votes, item?.id ?? null);
  return (
    <Section
      title={intl.formatMessage({ id: "votes.title" })}
      data-testid="votes"
      {...(room.mayRecord &&
        item && {
          actions: (
            <Button onPress={() => setPutting(true)} data-testid="vote-put">
              {intl.formatMessage({ id: "votes.put" })}
            </Button>
          ),
        })}
    >
      {shown.length === 0 && <p className="f-meeting-quiet">{intl.formatMessage({ id: "votes.none" })}</p>}
      {shown.map((view) => (
        <VoteCard key={view.vote.id} room={room} view={view} />
      ))}
      {isPutting && item && (
        <PutQuestionDialog room={room} item={item} votes={votes} onClose={() => setPutting(false)} />
      )}
    </Section>
  );
}
