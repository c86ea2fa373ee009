import { useIntl } from "react-intl";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { MeetingIllustration } from "../../controls/illustrations/MeetingIllustration.tsx";
import { Page } from "../../controls/Page.tsx";
import { Skeleton } from "../../controls/Skeleton.tsx";
import type { Recorded } from "../../documents/meeting/readRecord.ts";
import type { AgendaItem } from "../../documents/register/agenda.ts";
import type { Meeting } from "../../documents/register/meetings.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAgenda, useMeetings } from "../../state/useMeetings.ts";
import { type KnownAt, useRecorded } from "../../state/useRecorded.ts";
import { MeetingTable } from "./MeetingTable.tsx";
import { useMeetingRoom } from "./useMeetingRoom.ts";
import "./meeting.css";

export interface MeetingPageProps {
  readonly space: SpaceId;
  readonly doc: DocId;
}

/** One meeting: its agenda, what is before the group, and who speaks. */
export function MeetingPage({ space, doc }: MeetingPageProps) {
  const intl = useIntl();
  const meetings = useMeetings(space);
  const agenda = useAgenda(space, doc);
  const record = useRecorded(space, doc);
  const meeting = meetings?.find(({ id }) => id === doc);
  const fault = record.state === "failed" ? record.problem.code : meetings && !meeting ? "gone" : null;
  if (fault)
    return (
      <EmptyState
        title={intl.formatMessage({ id: fault === "gone" ? "meeting.gone.title" : `problem.${fault}.title` })}
        illustration={<MeetingIllustration />}
        data-testid="meeting-failed"
      >
        {intl.formatMessage({ id: fault === "gone" ? "meeting.gone.text" : `problem.${fault}.text` })}
      </EmptyState>
    );
  if (!meeting || !agenda || record.state !== "ready")
    return (
      <Page>
        <Skeleton lines={6} />
      </Page>
    );
  return <Convened key={doc} {...{ space, meeting, agenda }} recorded={record.recorded} knownAt={record.knownAt} />;
}

interface ConvenedProps {
  readonly space: SpaceId;
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  readonly recorded: Recorded;
  readonly knownAt: KnownAt;
}

function Convened({ space, meeting, agenda, recorded, knownAt }: ConvenedProps) {
  return <MeetingTable room={useMeetingRoom(space, meeting, agenda, recorded, knownAt)} />;
}
