import { useIntl } from "react-intl";
import { isSealed } from "../../../documents/meeting/votes/votesOf.ts";
import type { VotePartProps } from "./VoteCard.tsx";

/** From whom a sealed ballot is secret and from whom it is not, before anybody casts one. */
export function SecrecyWords({ room, view: { vote, state, seats } }: VotePartProps) {
  const intl = useIntl();
  if (!isSealed(vote) || state !== "open") return null;
  const [first = "", second = ""] = vote.tellers.map((one) => room.people.get(one)?.name ?? "");
  return (
    <details className="f-vote-secrecy" data-testid="secrecy">
      <summary>{intl.formatMessage({ id: "votes.secrecy.title" }, { first, second })}</summary>
      <ul>
        {(["from", "code", "not"] as const).map((part) => (
          <li key={part}>{intl.formatMessage({ id: `votes.secrecy.${part}` }, { first, second })}</li>
        ))}
        {seats.length < 5 && <li>{intl.formatMessage({ id: "votes.secrecy.few" }, { count: seats.length })}</li>}
      </ul>
    </details>
  );
}
