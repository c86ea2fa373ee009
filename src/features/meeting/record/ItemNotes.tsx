import { useEffect, useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import { Section } from "../../../controls/Section.tsx";
import { Skeleton } from "../../../controls/Skeleton.tsx";
import { itemNotesId } from "../../../documents/meeting/itemNotesId.ts";
import { createCompositionGate } from "../../../documents/text/binding/compositionGate.ts";
import { createEditor } from "../../../documents/text/binding/createEditor.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { useLoan } from "../../../state/useLoan.ts";
import type { Replica } from "../../../workspace/replica.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import "./record.css";

export interface ItemNotesProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
}

/** The notes under an item, on the text model of drafts: several write at once, and who may not write drafts reads along. */
export function ItemNotes({ room, item }: ItemNotesProps) {
  const intl = useIntl();
  const { space, meeting, mayPlan } = room;
  const id = useMemo(() => itemNotesId(space, meeting.id, item.id), [space, meeting.id, item.id]);
  const loan = useLoan(space, id);
  return (
    <Section title={intl.formatMessage({ id: "notes.title" })} data-testid="item-notes">
      {loan.state === "ready" ? (
        <Surface key={`${id} ${loan.turn}`} replica={loan.replica} isEditable={mayPlan} />
      ) : (
        <Skeleton lines={2} />
      )}
    </Section>
  );
}

interface SurfaceProps {
  readonly replica: Replica;
  readonly isEditable: boolean;
}

function Surface({ replica, isEditable }: SurfaceProps) {
  const intl = useIntl();
  const place = useRef<HTMLDivElement>(null);
  const label = intl.formatMessage({ id: "notes.label" });
  useEffect(() => {
    if (!place.current) return;
    const editor = createEditor({
      doc: replica.doc,
      place: place.current,
      editable: isEditable,
      labels: { editor: label },
    });
    const gate = createCompositionGate(editor);
    const stopComposing = editor.watchComposing((isComposing) => {
      if (!isComposing) gate.compositionEnded();
    });
    replica.setGate(gate.pass);
    return () => {
      stopComposing();
      replica.setGate(null);
      gate.destroy();
      editor.destroy();
    };
  }, [replica, isEditable, label]);
  return <div ref={place} className="f-record-notes" data-testid="notes-editor" />;
}
