import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Section } from "../../../controls/Section.tsx";
import type { Decision } from "../../../documents/meeting/decisionsOf.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { ActionDialog } from "./ActionDialog.tsx";
import { ActionList } from "./ActionList.tsx";
import { CarriedOver } from "./CarriedOver.tsx";
import { DecisionDialog } from "./DecisionDialog.tsx";
import { DecisionList } from "./DecisionList.tsx";
import { useRecord } from "./useRecord.ts";
import "./record.css";

export interface DecisionsSectionProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem | null;
}

/** What was decided on an item, and who is to do what. Chair and secretariat enter it here. */
export function DecisionsSection({ room, item }: DecisionsSectionProps) {
  const intl = useIntl();
  const record = useRecord(room);
  const [asks, setAsks] = useState<"decision" | "action" | null>(null);
  const [replaced, setReplaced] = useState<Decision | null>(null);
  const decisions = record.decisions.filter(({ says }) => says.item === item?.id);
  const actions = record.actions.filter(({ says }) => says.item === item?.id);
  const close = (): void => {
    setAsks(null);
    setReplaced(null);
  };
  if (!item) return null;
  return (
    <Section title={intl.formatMessage({ id: "decisions.title" })} data-testid="decisions">
      {decisions.length === 0 && <p className="f-meeting-quiet">{intl.formatMessage({ id: "decisions.none" })}</p>}
      <DecisionList {...{ room, decisions, actions }} onReplace={setReplaced} />
      <ActionList {...{ room, actions, decisions }} />
      {item.kind === "reportBack" && item.depth === 0 && <CarriedOver room={room} />}
      {room.mayRecord && (
        <div className="f-record-acts">
          <Button icon="plus" onPress={() => setAsks("decision")} data-testid="decision-new">
            {intl.formatMessage({ id: "decisions.enter" })}
          </Button>
          <Button icon="plus" onPress={() => setAsks("action")} data-testid="action-new">
            {intl.formatMessage({ id: "actions.enter" })}
          </Button>
        </div>
      )}
      {(asks === "decision" || replaced) && (
        <DecisionDialog {...{ room, item, replaced }} number={record.nextNumber} onClose={close} />
      )}
      {asks === "action" && <ActionDialog {...{ room, item, decisions }} onClose={close} />}
    </Section>
  );
}
