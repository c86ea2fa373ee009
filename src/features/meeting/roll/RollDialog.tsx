import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import type { RollRow } from "../../../documents/meeting/rollOf.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { AlternateDialog } from "./AlternateDialog.tsx";
import { QuorumWords } from "./QuorumWords.tsx";
import { RollTable } from "./RollTable.tsx";
import { ROLL_KEYS } from "./rollKeys.ts";
import { useRollActs } from "./useRollActs.ts";
import "./roll.css";

/** The roll by seat. Chair and secretariat call it, all read it. */
export function RollDialog({ room, onClose }: { readonly room: MeetingRoom; readonly onClose: () => void }) {
  const intl = useIntl();
  const { roll, quorum, mayRecord } = room;
  const acts = useRollActs(room);
  const [named, setNamed] = useState<RollRow | null>(null);
  const unconfirmed = roll.filter(({ by, claim }) => by === "self" || claim !== null);
  return (
    <Dialog
      title={intl.formatMessage({ id: "roll.title" })}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isLongRead={!mayRecord}
      data-testid="roll-dialog"
      footer={
        <>
          {mayRecord && unconfirmed.length > 0 && (
            <Button onPress={() => void acts.confirm(unconfirmed)} data-testid="roll-confirm">
              {intl.formatMessage({ id: "roll.confirm" }, { count: unconfirmed.length })}
            </Button>
          )}
          <Button variant="primary" onPress={onClose} data-testid="roll-done">
            {intl.formatMessage({ id: "action.done" })}
          </Button>
        </>
      }
    >
      {roll.length > 0 && (
        <p className="f-roll-quorum" role="status">
          <QuorumWords quorum={quorum} />
        </p>
      )}
      {roll.length === 0 ? (
        <p>{intl.formatMessage({ id: "roll.noSeats" })}</p>
      ) : (
        <RollTable room={room} acts={mayRecord ? acts : null} onName={setNamed} />
      )}
      {mayRecord && roll.length > 0 && (
        <p className="f-roll-keys">
          {intl.formatMessage({ id: "roll.keys" })}
          {Object.entries(ROLL_KEYS).map(([code, mode]) => (
            <span key={code}>
              <Kbd keys={code.slice(3)} /> {intl.formatMessage({ id: `roll.state.${mode}` })}
            </span>
          ))}
        </p>
      )}
      {named && (
        <AlternateDialog
          room={room}
          row={named}
          onName={(name) => void acts.name(named, name)}
          onClose={() => setNamed(null)}
        />
      )}
    </Dialog>
  );
}
