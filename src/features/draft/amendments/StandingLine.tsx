import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { AmendmentState, Standing } from "../../../documents/discussion/standing.ts";
import { SpeakerName } from "./SpeakerName.tsx";
import type { Speakers } from "./speakersOf.ts";

const TONES = {
  tabled: "neutral",
  withdrawn: "neutral",
  agreed: "ok",
  agreedAsAmended: "ok",
  rejected: "danger",
  keptOpen: "info",
  fell: "neutral",
} as const satisfies Record<AmendmentState, string>;

export interface StandingLineProps {
  readonly standing: Standing;
  readonly speakers: Speakers;
  /** Whose amendment it fell with; null when that is not known. */
  readonly fellWith?: string | null;
}

/** How it stands with something that was tabled, who brought it there, and when. */
export function StandingLine({ standing, speakers, fellWith = null }: StandingLineProps) {
  const intl = useIntl();
  const { state, by, isContested, reason } = standing;
  return (
    <>
      <p className="f-amend-standing" data-testid="standing" data-state={state}>
        <StatusDot tone={TONES[state]}>
          {state === "fell" && fellWith !== null
            ? intl.formatMessage(
                { id: "amendments.fellWith" },
                { who: <SpeakerName key="who" isShort speaker={speakers.of(fellWith)} /> },
              )
            : intl.formatMessage({ id: `amendments.state.${state}` })}
          {by && <By {...by} speakers={speakers} />}
        </StatusDot>
      </p>
      {reason !== "" && (
        <p className="f-amend-reason" data-testid="standing-reason">
          <span className="f-amend-label">{intl.formatMessage({ id: "amendments.reason" })}</span> <bdi>{reason}</bdi>
        </p>
      )}
      {isContested && (
        <p className="f-amend-warning" data-testid="contested">
          <StatusDot tone="warn">{intl.formatMessage({ id: "amendments.contested" })}</StatusDot>
        </p>
      )}
    </>
  );
}

function By({
  speaker,
  at,
  speakers,
}: {
  readonly speaker: string;
  readonly at: number;
  readonly speakers: Speakers;
}): ReactNode {
  return (
    <span className="f-amend-by">
      <SpeakerName isShort speaker={speakers.of(speaker)} /> <RelativeTime at={at} />
    </span>
  );
}
