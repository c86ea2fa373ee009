import { useIntl } from "react-intl";
import type { MeetingRoom } from "./useMeetingRoom.ts";

/** Whether the group sits, since when, and what two who recorded apart do not agree in. */
export function SittingWords({ room: { meeting, sitting } }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  if (meeting.isCancelled) return intl.formatMessage({ id: "meetings.phase.cancelled" });
  const time = (at: number): string => intl.formatTime(at, { ...(meeting.zone !== "" && { timeZone: meeting.zone }) });
  const { state, since, until, others } = sitting;
  const words =
    state === "suspended" && until !== null
      ? intl.formatMessage({ id: "sitting.suspendedUntil" }, { time: time(until) })
      : intl.formatMessage({ id: `sitting.${state}` }, { time: since === null ? "" : time(since) });
  return (
    <>
      {words}
      {others.length > 0 && (
        <span data-testid="sitting-contested">
          {" · "}
          {intl.formatMessage({ id: "sitting.contested" })}
        </span>
      )}
    </>
  );
}
