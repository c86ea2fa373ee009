import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import type { Procedure } from "../../../documents/meeting/proceduresOf.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { ProcedureDialog } from "./ProcedureDialog.tsx";
import { ProcedureRow } from "./ProcedureRow.tsx";

export interface ProceduresProps {
  readonly room: MeetingRoom;
  readonly procedures: readonly Procedure[];
}

/** What is put to the seats between meetings, in writing or by silence. */
export function Procedures({ room, procedures }: ProceduresProps) {
  const intl = useIntl();
  const [asks, setAsks] = useState(false);
  return (
    <div className="f-record-part">
      {room.mayRecord && (
        <div className="f-record-acts">
          <Button variant="primary" icon="plus" onPress={() => setAsks(true)} data-testid="procedure-new">
            {intl.formatMessage({ id: "procedures.begin" })}
          </Button>
        </div>
      )}
      {procedures.length === 0 && <p>{intl.formatMessage({ id: "procedures.none" })}</p>}
      <ul className="f-record-list" aria-label={intl.formatMessage({ id: "record.part.procedures" })}>
        {procedures.map((procedure) => (
          <ProcedureRow key={procedure.says.id} room={room} procedure={procedure} />
        ))}
      </ul>
      {asks && (
        <ProcedureDialog space={room.space} meetings={[room.meeting]} draft={null} onClose={() => setAsks(false)} />
      )}
    </div>
  );
}
