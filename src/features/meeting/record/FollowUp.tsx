import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { followUpOf } from "../../../documents/meeting/followUp.ts";
import { followUpTitles } from "../../../documents/meeting/report/followUpTitles.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { addAgendaItem } from "../../../state/meetingCommands.ts";
import { useMeetingBefore } from "../../../state/useMeetings.ts";
import { useRecorded } from "../../../state/useRecorded.ts";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** Offers what the meeting before left undone as an item of this agenda, a line below it each; not once such an item is there. */
export function FollowUp({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { space, meeting, agenda, mayPlan, mandates } = room;
  const before = useMeetingBefore(space, meeting);
  const record = useRecorded(space, mayPlan ? (before?.id ?? null) : null);
  if (!before || record.state !== "ready" || agenda.some(({ kind }) => kind === "reportBack")) return null;
  const left = followUpOf(record.recorded);
  const ground = { recorded: record.recorded, zone: before.zone, seatName: (seat: string) => seatName(mandates, seat) };
  const lines = followUpTitles(left, ground);
  if (lines.length === 0) return null;
  const put = async (): Promise<void> => {
    const place = Math.max(0, ...agenda.filter(({ depth }) => depth === 0).map((one) => one.place)) + 1;
    // In the languages of the reports, whoever puts it there.
    const titles = { en: `Follow-up to ${before.title}`, fr: `Suites données à ${before.title}` };
    const made = await dispatch(addAgendaItem(space, meeting.id, { kind: "reportBack", titles, parent: "", place }));
    if (!made.ok) return;
    for (const [at, titles] of lines.entries()) {
      const line = { titles, kind: "reportBack", parent: made.value, place: at + 1 } as const;
      await dispatch(addAgendaItem(space, meeting.id, line));
    }
  };
  return (
    <Banner
      tone="info"
      title={intl.formatMessage({ id: "followUp.title" }, { meeting: before.title })}
      actions={
        <Button onPress={() => void put()} data-testid="follow-up">
          {intl.formatMessage({ id: "followUp.put" })}
        </Button>
      }
    >
      {intl.formatMessage({ id: "followUp.text" }, { count: lines.length })}
    </Banner>
  );
}
