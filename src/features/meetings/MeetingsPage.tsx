import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { MeetingIllustration } from "../../controls/illustrations/MeetingIllustration.tsx";
import { minuteClock } from "../../controls/minuteClock.ts";
import { Page } from "../../controls/Page.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import { Section } from "../../controls/Section.tsx";
import { Skeleton } from "../../controls/Skeleton.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectMayDraft } from "../../state/selectors.ts";
import { useMeetings } from "../../state/useMeetings.ts";
import { view } from "../../state/view.ts";
import { CalendarIn } from "./calendar/CalendarIn.tsx";
import { MeetingList } from "./MeetingList.tsx";
import { meetingsByPhase } from "./meetingPhase.ts";
import "./meetings.css";

/** The meetings of a space: those that go on, those to come, those that were. */
export function MeetingsPage({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const meetings = useMeetings(space);
  const mayPlan = useAppSelector((state) => selectMayDraft(state, space));
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  const begin = mayPlan && (
    <Button
      variant="primary"
      icon="plus"
      onPress={() => dispatch(view.actions.sheetOpened("newMeeting"))}
      data-testid="new-meeting"
    >
      {intl.formatMessage({ id: "meetings.new" })}
    </Button>
  );
  return (
    <Page>
      <div data-testid="meetings-page">
        <PageHeader
          title={intl.formatMessage({ id: "meetings.title" })}
          actions={
            meetings !== null && (
              <>
                {mayPlan && <CalendarIn space={space} />}
                {meetings.length > 0 && begin}
              </>
            )
          }
        />
        {meetings === null ? (
          <Skeleton lines={4} />
        ) : meetings.length === 0 ? (
          <EmptyState
            title={intl.formatMessage({ id: "meetings.empty.title" })}
            illustration={<MeetingIllustration />}
            action={begin}
            data-testid="meetings-empty"
          >
            {intl.formatMessage({ id: mayPlan ? "meetings.empty.text" : "meetings.empty.others" })}
          </EmptyState>
        ) : (
          meetingsByPhase(meetings, now).map(({ phase, meetings: own }) => (
            <Section
              key={phase}
              title={intl.formatMessage({ id: `meetings.phase.${phase}` })}
              data-testid={`meetings-${phase}`}
            >
              <MeetingList space={space} phase={phase} meetings={own} mayPlan={mayPlan} />
            </Section>
          ))
        )}
      </div>
    </Page>
  );
}
