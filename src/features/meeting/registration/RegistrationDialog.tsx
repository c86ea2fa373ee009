import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Table } from "../../../controls/Table.tsx";
import type { RollRow } from "../../../documents/meeting/rollOf.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { DeadlineWords } from "./DeadlineWords.tsx";
import { OwnRegistration } from "./OwnRegistration.tsx";
import "./registration.css";

/** Who comes and how, as the seats say it until the deadline. */
export function RegistrationDialog({ room, onClose }: { readonly room: MeetingRoom; readonly onClose: () => void }) {
  const intl = useIntl();
  const { meeting, roll, ownSeats, mandates } = room;
  const deadline = meeting.registrationBy;
  const isOver = deadline > 0 && Date.now() > deadline;
  const mayRegister = ownSeats.length > 0 && room.maySpeak;
  const words = ({ registration }: RollRow): string => {
    if (!registration) return intl.formatMessage({ id: "registration.none" });
    const state = intl.formatMessage({ id: `roll.state.${registration.mode}` });
    const isLate = deadline > 0 && registration.at > deadline;
    return isLate ? intl.formatMessage({ id: "registration.late" }, { state }) : state;
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "registration.title" })}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isLongRead={!mayRegister || isOver}
      data-testid="registration-dialog"
      footer={
        <Button variant="primary" onPress={onClose}>
          {intl.formatMessage({ id: "action.done" })}
        </Button>
      }
    >
      <div className="f-registration">
        <p>
          <DeadlineWords meeting={meeting} />
        </p>
        {isOver && (
          <Banner tone="info" title={intl.formatMessage({ id: "registration.over" })}>
            {intl.formatMessage({ id: "registration.over.text" })}
          </Banner>
        )}
        {mayRegister && !isOver && <OwnRegistration room={room} />}
        {roll.length === 0 ? (
          <p>{intl.formatMessage({ id: "roll.noSeats" })}</p>
        ) : (
          <Table<RollRow>
            label={intl.formatMessage({ id: "registration.title" })}
            rows={roll}
            rowKey={({ seat }) => seat}
            columns={[
              {
                id: "seat",
                title: intl.formatMessage({ id: "roll.seat" }),
                cell: ({ seat }) => (
                  <span className="f-registration-seat">
                    <SeatMark room={room} seat={seat} />
                    <bdi>{seatName(mandates, seat)}</bdi>
                  </span>
                ),
              },
              { id: "how", title: intl.formatMessage({ id: "roll.state" }), cell: words },
              {
                id: "who",
                title: intl.formatMessage({ id: "roll.who" }),
                cell: ({ registration }) => <bdi>{registration?.name}</bdi>,
              },
              {
                id: "note",
                title: intl.formatMessage({ id: "registration.note" }),
                cell: ({ registration }) => <bdi>{registration?.note}</bdi>,
              },
            ]}
            data-testid="registrations"
          />
        )}
      </div>
    </Dialog>
  );
}
