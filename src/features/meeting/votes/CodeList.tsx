import { useIntl } from "react-intl";
import { useIsPrinting } from "../../../controls/useIsPrinting.ts";
import { ballotCode } from "../../../state/voteCommands.ts";
import { useAnswer } from "../../../state/useAnswer.ts";
import type { VotePartProps } from "./VoteCard.tsx";
import { optionWords } from "./voteWords.ts";

/** Every choice under the code that its voter alone knows; the own one is marked on the machine that cast it. */
export function CodeList({ room, view: { vote, secret, ballots } }: VotePartProps) {
  const intl = useIntl();
  const isPrinting = useIsPrinting();
  const own = room.ownSeats.find(({ seat }) =>
    ballots.get(seat)?.standing.some(({ speaker }) => speaker === room.self),
  );
  const seat = own?.seat ?? "";
  const code = useAnswer(() => ballotCode(room.space, room.meeting.id, vote.id, seat), [vote.id, seat])?.code;
  const choices = secret?.opened?.choices ?? [];
  const isIn = choices.some((one) => one.code === code);
  return (
    <div className="f-vote-codes">
      {own && code !== undefined && (
        <p role={isIn ? undefined : "alert"} data-testid="own-code" data-in={isIn}>
          {intl.formatMessage({ id: isIn ? "votes.code.in" : "votes.code.missing" }, { code })}
        </p>
      )}
      <details data-testid="vote-codes" {...(isPrinting && { open: true })}>
        <summary>{intl.formatMessage({ id: "votes.codes" }, { count: choices.length })}</summary>
        <ul>
          {choices.map((one) => (
            <li key={one.code} aria-current={own && one.code === code ? "true" : undefined}>
              <code>{one.code}</code> {optionWords(vote, one.choice, intl)}
            </li>
          ))}
        </ul>
      </details>
      {(secret?.unreadable ?? 0) > 0 && (
        <p className="f-meeting-quiet">
          {intl.formatMessage({ id: "votes.unreadable" }, { count: secret?.unreadable })}
        </p>
      )}
    </div>
  );
}
