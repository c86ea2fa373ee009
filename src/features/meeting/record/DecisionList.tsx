import { useIntl } from "react-intl";
import type { MenuEntry } from "../../../controls/Menu.tsx";
import { RowMenu } from "../../../controls/RowMenu.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { Action } from "../../../documents/meeting/actionsOf.ts";
import type { Decision, SaidDecision } from "../../../documents/meeting/decisionsOf.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

export interface DecisionListProps {
  readonly room: MeetingRoom;
  readonly decisions: readonly Decision[];
  /** Those that may follow from them. */
  readonly actions: readonly Action[];
  readonly onReplace: (decision: Decision) => void;
}

/** Decisions by their numbers; what two did while apart is shown with both. */
export function DecisionList({ room, decisions, actions, onReplace }: DecisionListProps) {
  const intl = useIntl();
  if (decisions.length === 0) return null;
  return (
    <ul className="f-record-list" aria-label={intl.formatMessage({ id: "decisions.title" })}>
      {decisions.map((decision) => (
        <DecisionRow
          key={decision.id}
          {...{ room, decision }}
          actions={actions.filter(({ says }) => says.decision === decision.id)}
          onReplace={() => onReplace(decision)}
        />
      ))}
    </ul>
  );
}

interface DecisionRowProps {
  readonly room: MeetingRoom;
  readonly decision: Decision;
  readonly actions: readonly Action[];
  readonly onReplace: () => void;
}

function DecisionRow({ room, decision, actions, onReplace }: DecisionRowProps) {
  const intl = useIntl();
  const { number, says, others, isStruck } = decision;
  return (
    <li data-testid="decision" data-number={number} data-struck={isStruck}>
      <div className="f-record-head">
        <strong>{intl.formatMessage({ id: "decisions.number" }, { number })}</strong>
        <span className="f-meeting-quiet">{intl.formatMessage({ id: `decisions.by.${says.by}` })}</span>
        {room.mayRecord && <DecisionActs room={room} decision={decision} onReplace={onReplace} />}
      </div>
      <Sentence says={says} isStruck={isStruck} />
      <Facts says={says} zone={room.meeting.zone} />
      <Following actions={actions} />
      <Troubles decision={decision} />
      {others.length > 0 && (
        <ul aria-label={intl.formatMessage({ id: "decisions.otherWordings" })}>
          {others.map((other) => (
            <li key={other.id}>
              <Sentence says={other} isStruck={false} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Sentence({ says, isStruck }: { readonly says: SaidDecision; readonly isStruck: boolean }) {
  const intl = useIntl();
  const { lang, text } = chooseWords(says.words, intl.locale);
  return (
    <p lang={lang} dir="auto" data-testid="decision-words">
      {isStruck ? <s>{text}</s> : text}
    </p>
  );
}

function Facts({
  says: { addressee, due, isForParent },
  zone,
}: {
  readonly says: SaidDecision;
  readonly zone: string;
}) {
  const intl = useIntl();
  const day = { dateStyle: "medium", ...(zone && { timeZone: zone }) } as const;
  const facts = [
    addressee && intl.formatMessage({ id: "decisions.to" }, { name: addressee }),
    due !== null && intl.formatMessage({ id: "decisions.dueOn" }, { day: intl.formatDate(due, day) }),
    isForParent && intl.formatMessage({ id: "decisions.forParent" }),
  ].filter((fact) => typeof fact === "string" && fact !== "");
  return facts.length === 0 ? null : <p className="f-meeting-quiet">{facts.join(" · ")}</p>;
}

/** What somebody is to do because of it, and how far that is. */
function Following({ actions }: Pick<DecisionRowProps, "actions">) {
  const intl = useIntl();
  if (actions.length === 0) return null;
  const told = actions.map(({ says, state }) => {
    const words = chooseWords(says.words, intl.locale).text;
    return `${words} (${intl.formatMessage({ id: `actions.state.${state}` })})`;
  });
  return (
    <p className="f-meeting-quiet" data-testid="decision-actions">
      {intl.formatMessage({ id: "decisions.actionsFor" }, { list: intl.formatList(told, { type: "unit" }) })}
    </p>
  );
}

/** What became of it while members were apart, and that it was struck. */
function Troubles({ decision }: { readonly decision: Decision }) {
  const intl = useIntl();
  const { was, number, clashesWith, others, isStruck, isStrikeContested } = decision;
  return (
    <>
      {was !== null && was > 0 && (
        <StatusDot tone="warn" data-testid="decision-was">
          {intl.formatMessage({ id: "decisions.was" }, { number: was })}
        </StatusDot>
      )}
      {was === null && clashesWith.length > 0 && (
        <StatusDot tone="warn" data-testid="decision-clash">
          {intl.formatMessage({ id: "decisions.clash" }, { number })}
        </StatusDot>
      )}
      {others.length > 0 && (
        <StatusDot tone="warn" data-testid="decision-contested">
          {intl.formatMessage({ id: "decisions.contested" })}
        </StatusDot>
      )}
      {isStruck && (
        <StatusDot tone={isStrikeContested ? "warn" : "neutral"} data-testid="decision-struck">
          {intl.formatMessage({ id: isStrikeContested ? "decisions.strikeContested" : "decisions.struck" })}
        </StatusDot>
      )}
    </>
  );
}

type Act = "reword" | "strike" | "restore";

function DecisionActs({ room, decision, onReplace }: Omit<DecisionRowProps, "actions">) {
  const intl = useIntl();
  const { id, number, isStruck, isStrikeContested, strikesOver } = decision;
  const label = intl.formatMessage({ id: "decisions.actsOf" }, { number });
  const strike = (isStruck: boolean) => room.record({ type: "strike", on: id, isStruck, over: strikesOver });
  const act = (one: Act, icon: "pencil" | "close" | "undo"): MenuEntry<Act> => ({
    id: one,
    icon,
    label: intl.formatMessage({ id: `decisions.act.${one}` }),
  });
  const entries = [
    act("reword", "pencil"),
    ...(!isStruck || isStrikeContested ? [act("strike", "close")] : []),
    ...(isStruck ? [act("restore", "undo")] : []),
  ];
  return (
    <RowMenu<Act>
      label={label}
      groups={[{ label, isLabelHidden: true, entries }]}
      onAction={(one) => {
        if (one === "reword") onReplace();
        else void strike(one === "strike");
      }}
      data-testid="decision-menu"
    />
  );
}
