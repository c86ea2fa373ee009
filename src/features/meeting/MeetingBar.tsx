import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import { TimeSpan } from "../../controls/TimeSpan.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { openPreparation } from "../../state/offline/openPreparation.ts";
import { view } from "../../state/view.ts";
import { ChairWords } from "./ChairWords.tsx";
import { FollowSwitch } from "./follow/FollowSwitch.tsx";
import { MeetingMenu } from "./MeetingMenu.tsx";
import { RegistrationDialog } from "./registration/RegistrationDialog.tsx";
import { OwnPresence } from "./roll/OwnPresence.tsx";
import { ProjectorLine } from "./projection/ProjectorLine.tsx";
import { QuorumWords } from "./roll/QuorumWords.tsx";
import { RollDialog } from "./roll/RollDialog.tsx";
import { RecordDialog } from "./record/RecordDialog.tsx";
import { SittingActs } from "./SittingActs.tsx";
import { SittingWords } from "./SittingWords.tsx";
import type { MeetingRoom } from "./useMeetingRoom.ts";

const TONES = { planned: "info", open: "ok", suspended: "warn", closed: "neutral" } as const;

/** How the meeting stands, and what chair and secretariat do about it. */
export function MeetingBar({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { space, meeting, sitting, mayRecord } = room;
  const [isRollOpen, setRollOpen] = useState(false);
  const [isRegistering, setRegistering] = useState(false);
  const sits = sitting.state === "open" || sitting.state === "suspended";
  const asked = useAppSelector(({ view: { page } }) => (page.name === "meeting" ? page.part : undefined));
  const [isRecord, setRecord] = useState(asked !== undefined);
  const closeRecord = (): void => {
    setRecord(false);
    if (asked) dispatch(view.actions.pageOpened({ name: "meeting", space, doc: meeting.id }));
  };
  return (
    <div className="f-meeting-bar" data-part="meeting-bar" tabIndex={-1}>
      <Button
        variant="quiet"
        icon="chevronLeft"
        onPress={() => dispatch(view.actions.pageOpened({ name: "meetings", space }))}
      >
        {intl.formatMessage({ id: "meetings.title" })}
      </Button>
      <h1 className="f-meeting-name">
        <bdi>{meeting.title}</bdi>
      </h1>
      <span className="f-meeting-acts">
        {sits && <FollowSwitch room={room} />}
        {sits && <OwnPresence room={room} />}
        {sitting.state === "planned" && (
          <Button
            icon="download"
            onPress={() => dispatch(openPreparation(space, meeting.id))}
            data-testid="meeting-offline"
          >
            {intl.formatMessage({ id: "meeting.prepareOffline" })}
          </Button>
        )}
        {sitting.state === "planned" && (
          <Button icon="pencil" onPress={() => setRegistering(true)} data-testid="open-registration">
            {intl.formatMessage({ id: "registration.title" })}
          </Button>
        )}
        <Button icon="people" onPress={() => setRollOpen(true)} data-testid="open-roll">
          {intl.formatMessage({ id: "roll.title" })}
        </Button>
        <Button icon="list" onPress={() => setRecord(true)} data-testid="record-open">
          {intl.formatMessage({ id: "record.open" })}
        </Button>
        {mayRecord && !meeting.isCancelled && <SittingActs room={room} />}
        <MeetingMenu room={room} />
      </span>
      <div className="f-meeting-facts">
        <span className="f-meeting-state" role="status" data-testid="sitting" data-state={sitting.state}>
          <StatusDot tone={meeting.isCancelled ? "neutral" : TONES[sitting.state]}>
            <SittingWords room={room} />
          </StatusDot>
          {sitting.state === "planned" && <TimeSpan from={meeting.from} to={meeting.to} zone={meeting.zone} />}
        </span>
        <ChairWords room={room} />
        {sits && room.quorum.of > 0 && <QuorumWords quorum={room.quorum} />}
        <ProjectorLine room={room} />
      </div>
      {isRegistering && <RegistrationDialog room={room} onClose={() => setRegistering(false)} />}
      {isRollOpen && <RollDialog room={room} onClose={() => setRollOpen(false)} />}
      {isRecord && <RecordDialog room={room} begin={asked ?? "decisions"} onClose={closeRecord} />}
    </div>
  );
}
