import type { KeyboardEvent } from "react";
import { useIntl } from "react-intl";
import { IconButton } from "../../../controls/IconButton.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import { isAgreed, isOpen } from "../../../documents/discussion/standing.ts";
import { actsFor } from "./actsFor.ts";
import { AmendmentActs } from "./AmendmentActs.tsx";
import { readAmendment } from "./placeDiscussion.ts";
import { SaidBy } from "./SaidBy.tsx";
import { SpeakerName } from "./SpeakerName.tsx";
import { StandingLine } from "./StandingLine.tsx";
import { SubAmendments } from "./SubAmendments.tsx";
import type { Amending } from "./useAmending.ts";
import { WordDifference } from "./WordDifference.tsx";

export interface AmendmentRowProps {
  readonly placed: PlacedAmendment;
  readonly amending: Amending;
  /** Who tabled an amendment, by its id. */
  readonly authorOf: (id: string) => string | null;
  /** Null for who does not rule in which order they are taken, or where there is no room on that side. */
  readonly onEarlier: (() => void) | null;
  readonly onLater: (() => void) | null;
}

/** So many letters of what stays are enough to know the place. */
const KEEP = 60;

/** One amendment: whose, what it changes, why, who supports it, how it stands, and what can be done with it. */
export function AmendmentRow(props: AmendmentRowProps) {
  const { placed, amending, authorOf, onEarlier, onLater } = props;
  const intl = useIntl();
  const { amendment, fit } = placed;
  const { viewer } = amending;
  const { speakers } = viewer;
  const isInText = amending.placed.inText.includes(amendment.id);
  const acts = actsFor(placed, viewer, isInText);
  const moved = (event: KeyboardEvent): void => {
    if (!event.altKey || !event.shiftKey) return;
    const move = event.key === "ArrowUp" ? onEarlier : event.key === "ArrowDown" ? onLater : null;
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <li
      className="f-amend-row"
      data-testid="amendment"
      data-id={amendment.id}
      data-fit={fit}
      tabIndex={-1}
      onKeyDown={moved}
    >
      <div className="f-amend-head">
        <SaidBy said={amendment} speakers={speakers} />
        {(onEarlier ?? onLater) && <Moves {...{ onEarlier, onLater }} />}
      </div>
      <WordDifference
        lang={amending.lang}
        {...readAmendment(amending.placed, amendment)}
        keep={KEEP}
        data-testid="amendment-words"
      />
      {amendment.reason && (
        <p className="f-amend-reason">
          <span className="f-amend-label">{intl.formatMessage({ id: "amendments.reason" })}</span>{" "}
          <bdi>{amendment.reason}</bdi>
        </p>
      )}
      <Supporters {...{ placed, amending }} />
      <Rivals {...{ placed, amending, authorOf }} />
      <StandingLine
        standing={amendment.standing}
        speakers={speakers}
        fellWith={amendment.standing.fellWith && authorOf(amendment.standing.fellWith)}
      />
      <FitLine placed={placed} isInText={isInText} />
      <AmendmentActs acts={acts} isRuling={viewer.mayRule} onAct={(act) => amending.run(act, placed)} />
      <SubAmendments placed={placed} amending={amending} />
    </li>
  );
}

function Moves({ onEarlier, onLater }: Pick<AmendmentRowProps, "onEarlier" | "onLater">) {
  const intl = useIntl();
  return (
    <span className="f-amend-moves">
      <IconButton
        icon="chevronUp"
        label={intl.formatMessage({ id: "amendments.earlier" })}
        keys="Alt+Shift+Up"
        isDisabled={!onEarlier}
        onPress={() => onEarlier?.()}
        data-testid="amendment-earlier"
      />
      <IconButton
        icon="chevronDown"
        label={intl.formatMessage({ id: "amendments.later" })}
        keys="Alt+Shift+Down"
        isDisabled={!onLater}
        onPress={() => onLater?.()}
        data-testid="amendment-later"
      />
    </span>
  );
}

function Supporters({ placed: { amendment }, amending }: Pick<AmendmentRowProps, "placed" | "amending">) {
  const intl = useIntl();
  const { supporters } = amendment;
  if (supporters.length === 0) return null;
  return (
    <p className="f-amend-line" data-testid="supporters">
      <span className="f-amend-label">{intl.formatMessage({ id: "amendments.supporters" })}</span>
      {supporters.map((one) => (
        <SpeakerName key={one} isShort speaker={amending.viewer.speakers.of(one)} />
      ))}
    </p>
  );
}

function Rivals({ placed, amending, authorOf }: Pick<AmendmentRowProps, "placed" | "amending" | "authorOf">) {
  const intl = useIntl();
  if (placed.rivals.length === 0) return null;
  return (
    <p className="f-amend-line" data-testid="rivals">
      <span className="f-amend-label">{intl.formatMessage({ id: "amendments.rivals" })}</span>
      {placed.rivals.map((id) => (
        <SpeakerName key={id} isShort speaker={amending.viewer.speakers.of(authorOf(id) ?? "")} />
      ))}
    </p>
  );
}

interface FitLineProps extends Pick<AmendmentRowProps, "placed"> {
  readonly isInText: boolean;
}

/** Why an open one cannot be agreed on as it is; and that words stand in the text which are not, or no longer, agreed. */
function FitLine({ placed: { amendment, fit }, isInText }: FitLineProps) {
  const intl = useIntl();
  if (isInText && (!isAgreed(amendment) || amendment.standing.isContested)) {
    return (
      <p className="f-amend-warning" data-testid="in-text">
        <StatusDot tone="warn">{intl.formatMessage({ id: "amendments.inText" })}</StatusDot>
      </p>
    );
  }
  if (fit === "fits" || !isOpen(amendment)) return null;
  return (
    <p className="f-amend-warning" data-testid="unfit">
      <StatusDot tone="warn">{intl.formatMessage({ id: `amendments.fit.${fit}` })}</StatusDot>
    </p>
  );
}
