import { useIntl } from "react-intl";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import type { OfflineChoice } from "../../../state/offline/offlineChoice.ts";
import { useMeetings } from "../../../state/useMeetings.ts";
import { ChosenDrafts } from "./ChosenDrafts.tsx";
import { ChosenMeeting } from "./ChosenMeeting.tsx";
import { meetingToPrepare } from "./meetingToPrepare.ts";

interface ChosenNeedsProps {
  readonly space: SpaceId;
  readonly choice: OfflineChoice;
  readonly onChange: (choice: OfflineChoice) => void;
}

/** What is to be worked on: all of the space, a meeting, or some drafts. */
export function ChosenNeeds({ space, choice, onChange }: ChosenNeedsProps) {
  const intl = useIntl();
  const meetings = (useMeetings(space) ?? []).filter(({ isCancelled }) => !isCancelled);
  const choose = (of: OfflineChoice["of"]): void => {
    if (of === "meeting") onChange({ of, meeting: meetingToPrepare(meetings, Date.now()) });
    else onChange(of === "drafts" ? { of, docs: [] } : { of });
  };
  return (
    <div className="f-sync-choice">
      <RadioGroup<OfflineChoice["of"]>
        label={intl.formatMessage({ id: "offline.what" })}
        value={choice.of}
        onChange={choose}
        options={(["space", "meeting", "drafts"] as const)
          .filter((of) => of !== "meeting" || meetings.length > 0 || choice.of === of)
          .map((of) => ({
            id: of,
            label: intl.formatMessage({ id: `offline.what.${of}` }),
            ...(of !== "space" && { description: intl.formatMessage({ id: `offline.what.${of}.text` }) }),
          }))}
        data-testid="offline-what"
      />
      {choice.of === "drafts" && (
        <ChosenDrafts space={space} docs={choice.docs} onChange={(docs) => onChange({ of: "drafts", docs })} />
      )}
      {choice.of === "meeting" && (
        <ChosenMeeting
          meetings={meetings}
          value={choice.meeting}
          onChange={(meeting) => onChange({ of: "meeting", meeting })}
        />
      )}
    </div>
  );
}
