import { useIntl } from "react-intl";
import { IconButton } from "../../../../controls/IconButton.tsx";
import { List } from "../../../../controls/List.tsx";
import { ListRow } from "../../../../controls/ListRow.tsx";
import { useToasts } from "../../../../controls/ToastsProvider.tsx";
import type { Candidate } from "../../../../documents/meeting/votes/candidatesOf.ts";
import { SeatMark } from "../../SeatMark.tsx";
import { seatName } from "../../seatName.ts";
import type { MeetingRoom } from "../../useMeetingRoom.ts";
import type { useElection } from "./useElection.ts";

export interface ElectionPartProps {
  readonly election: ReturnType<typeof useElection>;
}

/** Who stands. Before the ballot is opened a name can be taken off again. */
export function CandidateList(props: ElectionPartProps & { readonly room: MeetingRoom; readonly isFixed: boolean }) {
  const intl = useIntl();
  const { candidates } = props.election;
  if (candidates.length === 0)
    return <p className="f-meeting-quiet">{intl.formatMessage({ id: "election.nobody" })}</p>;
  return (
    <List label={intl.formatMessage({ id: "election.candidates" })} isBoxed>
      {candidates.map((candidate) => (
        <CandidateRow key={candidate.name} {...props} candidate={candidate} />
      ))}
    </List>
  );
}

interface CandidateRowProps extends ElectionPartProps {
  readonly room: MeetingRoom;
  readonly isFixed: boolean;
  readonly candidate: Candidate;
}

function CandidateRow({ room, election, isFixed, candidate }: CandidateRowProps) {
  const intl = useIntl();
  const toasts = useToasts();
  const { name, seat, ids } = candidate;
  const drop = async (): Promise<void> => {
    await election.drop(ids, true);
    toasts.show({
      text: intl.formatMessage({ id: "election.dropped" }, { name }),
      tone: "ok",
      undo: () => void election.drop(ids, false),
    });
  };
  return (
    <ListRow
      {...(seat === "" ? { icon: "person" as const } : { mark: <SeatMark room={room} seat={seat} /> })}
      title={<bdi>{name}</bdi>}
      {...(seat !== "" && { detail: <bdi>{seatName(room.mandates, seat)}</bdi> })}
      {...(!isFixed && {
        actions: (
          <IconButton
            icon="close"
            label={intl.formatMessage({ id: "election.drop" }, { name })}
            onPress={() => void drop()}
            data-testid="candidate-drop"
          />
        ),
      })}
      data-testid="candidate"
    />
  );
}
