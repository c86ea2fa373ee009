import { useIntl } from "react-intl";
import type { Tally } from "../../../documents/meeting/votes/tallyOf.ts";
import type { VoteView } from "../../../documents/meeting/votes/votesOf.ts";
import { optionWords } from "./voteWords.ts";

export interface TallyTableProps {
  readonly view: Pick<VoteView, "vote">;
  readonly tally: Tally;
}

/** Votes by option: a number each, and a bar that says no more than the number. */
export function TallyTable({ view: { vote }, tally }: TallyTableProps) {
  const intl = useIntl();
  const most = Math.max(1, tally.eligible);
  return (
    <table className="f-vote-tally" aria-label={intl.formatMessage({ id: "votes.tally" })} data-testid="vote-tally">
      <tbody>
        {vote.options.map((option, at) => {
          const count = tally.counts[at] ?? 0;
          return (
            <tr key={option}>
              <th scope="row" dir="auto">
                {optionWords(vote, at, intl)}
              </th>
              <td className="f-vote-count">{intl.formatNumber(count)}</td>
              <td className="f-vote-bar" aria-hidden>
                <span data-place={at % 3} style={{ inlineSize: `${(100 * Math.min(count, most)) / most}%` }} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
