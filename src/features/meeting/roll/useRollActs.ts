import { useIntl } from "react-intl";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { RollRow } from "../../../documents/meeting/rollOf.ts";
import { ATTENDANCES, type Attendance } from "../../../documents/meeting/statement.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

const isAttendance = (state: RollRow["state"]): state is Attendance => ATTENDANCES.some((one) => one === state);

/** Calling the roll. What was called wrongly is called again, over it. */
export function useRollActs({ record, mandates }: MeetingRoom) {
  const intl = useIntl();
  const toasts = useToasts();
  const call = ({ seat, over }: RollRow, mode: Attendance, name: string) =>
    record({ type: "attend", seat, mode, name, over });
  return {
    async mark(row: RollRow, mode: Attendance): Promise<void> {
      if (row.state === "vacant" || (row.by === "roll" && row.state === mode && row.others.length === 0)) return;
      const done = await call(row, mode, row.name);
      const { state, name } = row;
      if (!done.ok || !isAttendance(state) || row.by !== "roll") return;
      toasts.show({
        text: intl.formatMessage(
          { id: "roll.changed" },
          { seat: seatName(mandates, row.seat), state: intl.formatMessage({ id: `roll.state.${mode}` }) },
        ),
        tone: "ok",
        undo: () => void call({ ...row, over: [...row.over, done.value] }, state, name),
      });
    },
    name: (row: RollRow, name: string) => call(row, isAttendance(row.state) ? row.state : "inRoom", name),
    /** Takes what the seats said of themselves into the roll. */
    async confirm(rows: readonly RollRow[]): Promise<void> {
      for (const row of rows) {
        if (row.claim) await call(row, row.claim.mode, row.claim.name);
        else if (isAttendance(row.state)) await call(row, row.state, row.name);
      }
    },
  } as const;
}
