import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { sitting } from "../../../state/sitting.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** That the meeting is on the projector: whoever presents cannot see the wall behind them. */
export function ProjectorLine({ room: { meeting } }: { readonly room: Pick<MeetingRoom, "meeting"> }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const isProjected = useAppSelector((state) => state.sitting.projected?.meeting === meeting.id);
  if (!isProjected) return null;
  return (
    <span className="f-meeting-state" data-testid="projector-line">
      <StatusDot tone="ok">{intl.formatMessage({ id: "projector.on" })}</StatusDot>
      <Button onPress={() => dispatch(sitting.actions.projectorClosed())} data-testid="projector-close">
        {intl.formatMessage({ id: "projector.close" })}
      </Button>
    </span>
  );
}
