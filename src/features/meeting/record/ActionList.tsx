import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { minuteClock } from "../../../controls/minuteClock.ts";
import { RowMenu } from "../../../controls/RowMenu.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { type Action, type ActionState, isOverdue } from "../../../documents/meeting/actionsOf.ts";
import type { Decision } from "../../../documents/meeting/decisionsOf.ts";
import { ACTION_STATES } from "../../../documents/meeting/statement.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

const TONES = { open: "info", inProgress: "info", done: "ok", dropped: "neutral" } as const;

export interface ActionListProps {
  readonly room: Pick<MeetingRoom, "mandates" | "meeting" | "mayRecord" | "record">;
  readonly actions: readonly Action[];
  /** Those that they may follow from. */
  readonly decisions: readonly Decision[];
}

/** Who is to do what, and how far it is. */
export function ActionList({ room, actions, decisions }: ActionListProps) {
  const intl = useIntl();
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  if (actions.length === 0) return null;
  return (
    <ul className="f-record-list" aria-label={intl.formatMessage({ id: "actions.title" })}>
      {actions.map((action) => (
        <ActionRow
          key={action.id}
          room={room}
          action={action}
          from={decisions.find(({ id }) => id === action.says.decision)?.number ?? null}
          isLate={isOverdue(action, now)}
        />
      ))}
    </ul>
  );
}

interface ActionRowProps {
  readonly room: ActionListProps["room"];
  readonly action: Action;
  /** The number of the decision that it follows from. */
  readonly from: number | null;
  readonly isLate: boolean;
}

function ActionRow({ room, action, from, isLate }: ActionRowProps) {
  const intl = useIntl();
  const { id, says, state, isContested, over } = action;
  const told = chooseWords(says.words, intl.locale);
  const label = intl.formatMessage({ id: "actions.actsOf" }, { words: told.text.slice(0, 40) });
  const { zone } = room.meeting;
  const due = says.due !== null && intl.formatDate(says.due, { dateStyle: "medium", ...(zone && { timeZone: zone }) });
  const change = (next: ActionState) => room.record({ type: "actionState", on: id, state: next, note: "", over });
  const owner = says.seat === "" ? says.name : seatName(room.mandates, says.seat);
  return (
    <li data-testid="action" data-state={state}>
      <div className="f-record-head">
        <StatusDot tone={isLate ? "danger" : TONES[state]}>
          {intl.formatMessage({ id: `actions.state.${state}` })}
        </StatusDot>
        {room.mayRecord && (
          <RowMenu<ActionState>
            label={label}
            groups={[
              {
                label,
                isLabelHidden: true,
                entries: ACTION_STATES.filter((one) => one !== state || isContested).map((one) => ({
                  id: one,
                  label: intl.formatMessage({ id: `actions.state.${one}` }),
                })),
              },
            ]}
            onAction={(next) => void change(next)}
            data-testid="action-menu"
          />
        )}
      </div>
      <p lang={told.lang} dir="auto">
        {told.text}
      </p>
      {from !== null && (
        <p className="f-meeting-quiet" data-testid="action-from">
          {intl.formatMessage({ id: "actions.fromDecision" }, { number: from })}
        </p>
      )}
      <p className="f-meeting-quiet">
        {owner !== "" && <bdi>{owner}</bdi>}
        {owner !== "" && due && " · "}
        {due && intl.formatMessage({ id: isLate ? "actions.overdue" : "decisions.dueOn" }, { day: due })}
      </p>
      {isContested && <StatusDot tone="warn">{intl.formatMessage({ id: "actions.contested" })}</StatusDot>}
    </li>
  );
}
