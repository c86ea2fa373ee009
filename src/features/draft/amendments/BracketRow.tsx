import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { type Bracket, isStanding } from "../../../documents/discussion/readBrackets.ts";
import { bracketActsFor } from "./bracketActs.ts";
import { BracketWords } from "./BracketWords.tsx";
import type { PlacedBracket } from "./placeDiscussion.ts";
import { SpeakerName } from "./SpeakerName.tsx";
import type { Amending } from "./useAmending.ts";

export interface BracketRowProps {
  readonly placed: PlacedBracket;
  readonly amending: Amending;
}

/** So many letters at each end are enough to know the words. */
const KEEP = 60;

/** One bracket: whose, since when, which wordings are on the table, why, how it stands, and what can be done with it. */
export function BracketRow({ placed, amending }: BracketRowProps) {
  const intl = useIntl();
  const { bracket, words } = placed;
  const { viewer } = amending;
  const isOpen = isStanding(bracket);
  return (
    <li
      className="f-amend-row"
      data-testid="bracket-row"
      data-id={bracket.id}
      data-state={isOpen ? "open" : bracket.state}
      tabIndex={-1}
    >
      <span>
        <SpeakerName speaker={viewer.speakers.of(bracket.speaker)} />{" "}
        <span className="f-amend-when">
          <RelativeTime at={bracket.at} />
        </span>
      </span>
      <BracketWords
        lang={amending.lang}
        words={isOpen ? (words ?? bracket.quote) : bracket.quote}
        alternatives={bracket.alternatives}
        keep={KEEP}
        data-testid="bracket-words"
      />
      {bracket.reason && (
        <p className="f-amend-reason">
          <span className="f-amend-label">{intl.formatMessage({ id: "amendments.reason" })}</span>{" "}
          <bdi>{bracket.reason}</bdi>
        </p>
      )}
      <SettledLine bracket={bracket} amending={amending} />
      {isOpen && <Warnings placed={placed} amending={amending} />}
      <div className="f-amend-acts">
        {bracketActsFor(bracket, viewer).map((act) => (
          <Button key={act} onPress={() => amending.runBracket(act, placed)} data-testid={`bracket-${act}`}>
            {intl.formatMessage({ id: `brackets.act.${act}` })}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** By whose word it is no bracket any more, at which item, and with which words. */
function SettledLine({ bracket, amending }: { readonly bracket: Bracket; readonly amending: Amending }) {
  const intl = useIntl();
  const { lifted, withdrawn } = bracket;
  const by = lifted ?? withdrawn;
  if (!by) return null;
  return (
    <>
      <p className="f-amend-standing" data-testid="bracket-settled">
        <StatusDot tone={lifted ? "ok" : "neutral"}>
          {intl.formatMessage({ id: lifted ? "brackets.state.lifted" : "brackets.state.withdrawn" })}{" "}
          <span className="f-amend-by">
            <SpeakerName isShort speaker={amending.viewer.speakers.of(by.speaker)} /> <RelativeTime at={by.at} />
          </span>
        </StatusDot>
      </p>
      {lifted?.item && (
        <p className="f-amend-line">
          <span className="f-amend-label">{intl.formatMessage({ id: "brackets.item" })}</span> <bdi>{lifted.item}</bdi>
        </p>
      )}
      {lifted && lifted.wording !== null && (
        <p className="f-amend-line" data-testid="bracket-chosen">
          <span className="f-amend-label">{intl.formatMessage({ id: "brackets.chosen" })}</span>{" "}
          <bdi lang={amending.lang}>{lifted.wording}</bdi>
        </p>
      )}
    </>
  );
}

function Warnings({ placed: { bracket, words }, amending }: BracketRowProps) {
  const intl = useIntl();
  const isInText = amending.placed.inText.includes(bracket.id);
  return (
    <>
      {bracket.isContested && (
        <p className="f-amend-warning" data-testid="bracket-contested">
          <StatusDot tone="warn">{intl.formatMessage({ id: "brackets.contested" })}</StatusDot>
        </p>
      )}
      {isInText && (
        <p className="f-amend-warning">
          <StatusDot tone="warn">{intl.formatMessage({ id: "brackets.inTextAlready" })}</StatusDot>
        </p>
      )}
      {words === null && !isInText && (
        <p className="f-amend-warning" data-testid="bracket-lost">
          <StatusDot tone="warn">{intl.formatMessage({ id: "brackets.lost" })}</StatusDot>
        </p>
      )}
    </>
  );
}
