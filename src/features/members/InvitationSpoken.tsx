import { useIntl } from "react-intl";
import { CodeWords } from "../../controls/CodeWords.tsx";

export interface InvitationSpokenProps {
  readonly words: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Six words for the telephone or the wall, and until when they lead here. */
export function InvitationSpoken({ words, expiresAt }: InvitationSpokenProps) {
  const intl = useIntl();
  const time = intl.formatTime(expiresAt, { timeStyle: "short" });
  return (
    <div className="f-members-invite" data-testid="invite-spoken" data-words={words.join(" ")}>
      <p className="f-members-quiet">{intl.formatMessage({ id: "invite.spoken.text" })}</p>
      <CodeWords label={intl.formatMessage({ id: "invite.spoken.words" })} words={words} />
      <p className="f-members-quiet">{intl.formatMessage({ id: "invite.spoken.until" }, { time })}</p>
    </div>
  );
}
