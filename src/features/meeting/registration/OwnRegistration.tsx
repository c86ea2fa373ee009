import { type FormEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { FieldGroup } from "../../../controls/FieldGroup.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import { MOST_NAME, MOST_SENTENCE, type StatementOf } from "../../../documents/meeting/statement.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

type Registering = Pick<StatementOf<"register">, "mode" | "name" | "note">;
const MODES = ["inRoom", "online", "absent"] as const;
const COMING: Registering = { mode: "inRoom", name: "", note: "" };

/** Whoever speaks for a seat says how it comes, who comes instead, and what has to be known. The last word counts. */
export function OwnRegistration({ room }: { readonly room: MeetingRoom }) {
  const { ownSeats } = room;
  const [chosen, setChosen] = useState(ownSeats[0]?.seat ?? "");
  // Each seat has a form of its own.
  return <SeatRegistration key={chosen} room={room} seat={chosen} onSeat={setChosen} />;
}

interface SeatRegistrationProps {
  readonly room: MeetingRoom;
  readonly seat: string;
  readonly onSeat: (seat: string) => void;
}

function SeatRegistration({ room, seat, onSeat }: SeatRegistrationProps) {
  const intl = useIntl();
  const toasts = useToasts();
  const { ownSeats, mandates, roll } = room;
  const before = roll.find((row) => row.seat === seat)?.registration ?? null;
  const [typed, setTyped] = useState<Registering>(() => before ?? COMING);
  const set = (part: Partial<Registering>): void => setTyped((now) => ({ ...now, ...part }));
  const say = ({ mode, name, note }: Registering) => room.say({ type: "register", seat, mode, name, note });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await say({ mode: typed.mode, name: typed.name.trim(), note: typed.note.trim() });
    if (!done.ok) return;
    toasts.show({
      text: intl.formatMessage({ id: "registration.done" }, { seat: seatName(mandates, seat) }),
      tone: "ok",
      ...(before && { undo: () => void say(before) }),
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <FieldGroup title={intl.formatMessage({ id: "registration.own" })}>
        {ownSeats.length > 1 && (
          <Select
            label={intl.formatMessage({ id: "floor.forSeat" })}
            options={ownSeats.map((one) => ({ id: one.seat, label: seatName(mandates, one.seat) }))}
            value={seat}
            onChange={onSeat}
          />
        )}
        <SegmentedControl
          label={intl.formatMessage({ id: "roll.state" })}
          options={MODES.map((id) => ({ id, label: intl.formatMessage({ id: `roll.state.${id}` }) }))}
          value={typed.mode}
          onChange={(mode) => set({ mode })}
          data-testid="registration-mode"
        />
        <TextField
          label={intl.formatMessage({ id: "roll.alternate" })}
          description={intl.formatMessage({ id: "roll.alternate.text" })}
          value={typed.name}
          onChange={(name) => set({ name })}
          maxLength={MOST_NAME}
          data-testid="registration-name"
        />
        <TextField
          label={intl.formatMessage({ id: "registration.note" })}
          value={typed.note}
          onChange={(note) => set({ note })}
          maxLength={MOST_SENTENCE}
        />
        <Button type="submit" data-testid="registration-submit">
          {intl.formatMessage({ id: before ? "registration.change" : "registration.submit" })}
        </Button>
      </FieldGroup>
    </form>
  );
}
