import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { settingAside } from "../../../documents/meeting/votes/voteSayings.ts";
import { seatName } from "../seatName.ts";
import type { VotePartProps } from "./VoteCard.tsx";

/** What two parts of the room said apart, and how it is settled: the same question twice, two closings, two ballots for one seat. */
export function VoteConflicts({ room, view }: VotePartProps) {
  const intl = useIntl();
  const nameOf = (speaker: string): string => room.people.get(speaker)?.name ?? "";
  const seats = [...view.ballots.values()].filter(({ isConflict }) => isConflict).map(({ seat }) => seat);
  return (
    <>
      {view.apart.length > 0 && (
        <Banner
          tone="warn"
          title={intl.formatMessage({ id: "votes.apart.title" })}
          data-testid="vote-apart"
          actions={
            room.mayRecord && (
              <Button onPress={() => void room.record(settingAside(view, true))} data-testid="vote-set-aside">
                {intl.formatMessage({ id: "votes.setAside" })}
              </Button>
            )
          }
        >
          {intl.formatMessage(
            { id: "votes.apart.text" },
            {
              own: nameOf(view.vote.speaker),
              others: intl.formatList([...new Set(view.apart.map(({ speaker }) => nameOf(speaker)))]),
            },
          )}
        </Banner>
      )}
      {view.state === "contested" && (
        <Banner tone="warn" title={intl.formatMessage({ id: "votes.contested.title" })} data-testid="vote-contested">
          {intl.formatMessage(
            { id: "votes.contested.text" },
            { names: intl.formatList(view.closings.map(({ speaker }) => nameOf(speaker))) },
          )}
        </Banner>
      )}
      {seats.length > 0 && (
        <Banner tone="warn" title={intl.formatMessage({ id: "votes.conflict.title" })} data-testid="ballot-conflict">
          {intl.formatMessage(
            { id: "votes.conflict.text" },
            { seats: intl.formatList(seats.map((seat) => seatName(room.mandates, seat))) },
          )}
        </Banner>
      )}
    </>
  );
}
