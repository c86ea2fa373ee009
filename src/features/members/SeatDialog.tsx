import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { Select } from "../../controls/Select.tsx";
import type { MemberId, SpaceId } from "../../domain/ids.ts";
import { selectPeople } from "../../state/deviceSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { setSeat } from "../../state/seatCommands.ts";
import { NewSeatFields } from "./NewSeatFields.tsx";
import { faultsOf, formOf, noSeat, seatOf } from "./seatForm.ts";
import type { KnownSeat } from "../../state/useSeats.ts";

const VACANT = "vacant";

export interface SeatDialogProps {
  readonly space: SpaceId;
  readonly seats: readonly KnownSeat[];
  /** null: a new one. */
  readonly seat: KnownSeat | null;
  readonly onClose: () => void;
}

/** What a seat is, from when to when, and who sits there. It is signed for everyone, so main asks once more. */
export function SeatDialog({ space, seats, seat, onClose }: SeatDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const people = useAppSelector((state) => selectPeople(state, space));
  const [form, setForm] = useState(() => (seat ? formOf(seat.mandate) : { ...noSeat(Date.now()), choice: "new" }));
  const [holder, setHolder] = useState<MemberId | null>(seat?.mandate.holder ?? null);
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  const faults = faultsOf(form);
  const save = async (): Promise<void> => {
    setChecked(true);
    if (faults.length > 0) return;
    setPending(true);
    const saved = await dispatch(setSeat(space, seat?.seat ?? null, { ...seatOf(form), holder }));
    setPending(false);
    if (saved.ok) onClose();
  };
  const holders = [
    { id: VACANT, label: intl.formatMessage({ id: "seat.vacant" }) },
    ...people.map(({ member, name }) => ({ id: member, label: name || intl.formatMessage({ id: "members.unnamed" }) })),
  ];
  return (
    <Dialog
      title={intl.formatMessage({ id: seat ? "seat.change" : "seat.new" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void save()} data-testid="seat-submit">
            {intl.formatMessage({ id: "seat.submit" })}
          </Button>
        </>
      }
    >
      <div className="f-members-seat-dialog" data-testid="seat-dialog">
        <NewSeatFields
          seats={seats.filter((one) => one.seat !== seat?.seat)}
          value={form}
          onChange={setForm}
          faults={isChecked ? faults : []}
        />
        <Select
          label={intl.formatMessage({ id: "seat.holder" })}
          description={intl.formatMessage({ id: "seat.holder.text" })}
          options={holders}
          value={holder ?? VACANT}
          onChange={(chosen) => setHolder(people.find(({ member }) => member === chosen)?.member ?? null)}
          data-testid="seat-holder-choice"
        />
      </div>
    </Dialog>
  );
}
