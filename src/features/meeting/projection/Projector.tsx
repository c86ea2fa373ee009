import { useEffect } from "react";
import { useIntl } from "react-intl";
import { ChildWindow } from "../../../controls/ChildWindow.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Recorded } from "../../../documents/meeting/readRecord.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { Meeting } from "../../../documents/register/meetings.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { type MeetingPlace, sitting } from "../../../state/sitting.ts";
import { useAgenda, useMeetings } from "../../../state/useMeetings.ts";
import { type KnownAt, useRecorded } from "../../../state/useRecorded.ts";
import { useMeetingRoom } from "../useMeetingRoom.ts";
import { ProjectedMeeting } from "./ProjectedMeeting.tsx";

/** The meeting in a window of its own, on the projector. It follows what is recorded, whichever page is open here, and records nothing. */
export function Projector() {
  const place = useAppSelector((state) => state.sitting.projected);
  return place && <Placed key={place.meeting} {...place} />;
}

function Placed({ space, meeting: id }: MeetingPlace) {
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const intl = useIntl();
  const meetings = useMeetings(space);
  const agenda = useAgenda(space, id);
  const record = useRecorded(space, id);
  const meeting = meetings?.find((one) => one.id === id);
  const isGone = record.state === "failed" || (meetings !== null && !meeting);
  const close = (): void => void dispatch(sitting.actions.projectorClosed());
  useEffect(() => {
    if (isGone) dispatch(sitting.actions.projectorClosed());
  }, [dispatch, isGone]);
  const refused = (): void => {
    toasts.show({ text: intl.formatMessage({ id: "projection.refused" }), tone: "warn" });
    close();
  };
  return (
    <ChildWindow
      name="projector"
      title={meeting?.title ?? intl.formatMessage({ id: "projection.title" })}
      onClose={close}
      onRefused={refused}
      data-testid="projector"
    >
      {meeting && agenda && record.state === "ready" && (
        <Convened {...{ space, meeting, agenda }} recorded={record.recorded} knownAt={record.knownAt} />
      )}
    </ChildWindow>
  );
}

interface ConvenedProps {
  readonly space: SpaceId;
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  readonly recorded: Recorded;
  readonly knownAt: KnownAt;
}

const Convened = ({ space, meeting, agenda, recorded, knownAt }: ConvenedProps) => (
  <ProjectedMeeting room={useMeetingRoom(space, meeting, agenda, recorded, knownAt)} />
);
