import { useIntl } from "react-intl";
import { useAnswer } from "../../../state/useAnswer.ts";
import { ballotCode } from "../../../state/voteCommands.ts";
import type { VotePartProps } from "./VoteCard.tsx";

/** That a ballot is sealed, and the code by which it is found once it is opened. */
export function SealedLine({ room, view: { vote }, seat }: VotePartProps & { readonly seat: string }) {
  const intl = useIntl();
  const code = useAnswer(() => ballotCode(room.space, room.meeting.id, vote.id, seat), [vote.id, seat])?.code ?? "";
  return intl.formatMessage({ id: "votes.own.sealed" }, { code });
}
