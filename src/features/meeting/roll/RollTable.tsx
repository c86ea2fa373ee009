import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { IconButton } from "../../../controls/IconButton.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { RollRow } from "../../../documents/meeting/rollOf.ts";
import { ATTENDANCES } from "../../../documents/meeting/statement.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { attendanceOfKey } from "./rollKeys.ts";
import type { useRollActs } from "./useRollActs.ts";

const TONES = {
  inRoom: "ok",
  online: "ok",
  absent: "neutral",
  left: "neutral",
  awaited: "info",
  vacant: "neutral",
} as const;

export interface RollTableProps {
  readonly room: MeetingRoom;
  /** Null for who only reads. */
  readonly acts: ReturnType<typeof useRollActs> | null;
  readonly onName: (row: RollRow) => void;
}

/** A row a seat. Arrows go up and down, a letter says how the seat is there and goes on to the next. */
export function RollTable({ room, acts, onName }: RollTableProps) {
  const intl = useIntl();
  const { roll } = room;
  const [at, setAt] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const isCalled = acts !== null;
  useEffect(() => {
    if (isCalled) table.current?.tBodies[0]?.rows[0]?.focus();
  }, [isCalled]);
  const pressed = (event: KeyboardEvent<HTMLTableElement>): void => {
    const mode = attendanceOfKey(event.code);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : mode ? 1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const row = roll[at];
    if (mode && row) void acts?.mark(row, mode);
    const next = Math.min(roll.length - 1, Math.max(0, at + step));
    setAt(next);
    event.currentTarget.tBodies[0]?.rows[next]?.focus();
  };
  return (
    <table
      ref={table}
      className="c-table f-roll-table"
      aria-label={intl.formatMessage({ id: "roll.title" })}
      onKeyDown={acts ? pressed : undefined}
      data-testid="roll"
    >
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: "roll.seat" })}</th>
          <th scope="col">{intl.formatMessage({ id: "roll.who" })}</th>
          <th scope="col">{intl.formatMessage({ id: "roll.state" })}</th>
        </tr>
      </thead>
      <tbody>
        {roll.map((row, place) => (
          <tr
            key={row.seat}
            tabIndex={acts ? (place === at ? 0 : -1) : undefined}
            onFocus={() => setAt(place)}
            data-testid="roll-row"
            data-state={row.state}
            data-by={row.by ?? ""}
          >
            <th scope="row">
              <span className="f-roll-seat">
                <SeatMark room={room} seat={row.seat} />
                <bdi>{seatName(room.mandates, row.seat)}</bdi>
              </span>
            </th>
            <td>
              <Who room={room} row={row} {...(acts && { onName: () => onName(row) })} />
            </td>
            <td>
              {acts && row.state !== "vacant" ? (
                <SegmentedControl
                  label={intl.formatMessage({ id: "roll.stateOf" }, { seat: seatName(room.mandates, row.seat) })}
                  isLabelHidden
                  options={ATTENDANCES.map((id) => ({ id, label: intl.formatMessage({ id: `roll.state.${id}` }) }))}
                  value={row.state === "awaited" ? null : row.state}
                  onChange={(mode) => void acts.mark(row, mode)}
                  data-testid="roll-state"
                />
              ) : (
                <StatusDot tone={TONES[row.state]}>{intl.formatMessage({ id: `roll.state.${row.state}` })}</StatusDot>
              )}
              <RowWords row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who sits there, or comes instead. */
function Who({
  room,
  row,
  onName,
}: {
  readonly room: MeetingRoom;
  readonly row: RollRow;
  readonly onName?: () => void;
}) {
  const intl = useIntl();
  if (row.state === "vacant") return null;
  const registered = row.registration?.name ?? "";
  return (
    <span className="f-roll-who">
      <bdi>{row.name || registered || row.mandate.office || intl.formatMessage({ id: "roll.member" })}</bdi>
      {onName && (
        <IconButton
          icon="pencil"
          label={intl.formatMessage({ id: "roll.alternateOf" }, { seat: seatName(room.mandates, row.seat) })}
          onPress={onName}
        />
      )}
    </span>
  );
}

/** What has to be known beside the state: who says so, what the seat says otherwise, what two wrote down apart. */
function RowWords({ row: { by, claim, others, registration, state } }: { readonly row: RollRow }) {
  const intl = useIntl();
  const say = (mode: RollRow["state"]): string => intl.formatMessage({ id: `roll.state.${mode}` });
  const words = [
    ...(by === "self" ? [intl.formatMessage({ id: "roll.bySelf" })] : []),
    ...(claim ? [intl.formatMessage({ id: "roll.claim" }, { state: say(claim.mode) })] : []),
    ...others.map(({ mode }) => intl.formatMessage({ id: "roll.contested" }, { state: say(mode) })),
    ...(state === "awaited" && registration
      ? [intl.formatMessage({ id: "roll.registered" }, { state: say(registration.mode) })]
      : []),
  ];
  return words.length > 0 && <span className="f-meeting-quiet f-roll-words">{words.join(" · ")}</span>;
}
