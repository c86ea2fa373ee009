import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { Section } from "../../../controls/Section.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import type { OfflineChoice, OfflineNeeds } from "../../../state/offline/offlineChoice.ts";
import { ChosenNeeds } from "./ChosenNeeds.tsx";
import { OfflineLacks } from "./OfflineLacks.tsx";
import { OfflineStanding } from "./OfflineStanding.tsx";
import { PinnedFiles } from "./PinnedFiles.tsx";
import { useNeeds } from "./useNeeds.ts";
import { useOffline } from "./useOffline.ts";

const NOTHING: OfflineNeeds = { docs: [], issued: [] };

interface PrepareOfflineProps {
  readonly space: SpaceId;
  readonly choice: OfflineChoice;
  readonly onChoose: (choice: OfflineChoice) => void;
}

/** What this machine needs to work without any network, what of it is missing, and the button that fetches it. */
export function PrepareOffline({ space, choice, onChoose }: PrepareOfflineProps) {
  const intl = useIntl();
  const needs = useNeeds(space, choice);
  const { readiness, progress, start, stop } = useOffline(space, needs ?? NOTHING);
  const found = needs && readiness;
  return (
    <Section
      title={intl.formatMessage({ id: "offline.title" })}
      description={intl.formatMessage({ id: "offline.text" })}
      data-testid="offline"
    >
      <ChosenNeeds space={space} choice={choice} onChange={onChoose} />
      <OfflineStanding of={choice.of} readiness={found} />
      {progress ? (
        <ProgressBar
          label={intl.formatMessage({ id: "offline.preparing" })}
          value={progress.total === 0 ? 1 : progress.done / progress.total}
          valueText={intl.formatMessage({ id: "arrived.progress" }, { searched: progress.done, total: progress.total })}
          onCancel={stop}
          data-testid="offline-progress"
        />
      ) : (
        <div className="f-sync-acts">
          <Button
            icon="download"
            onPress={start}
            isDisabled={!found?.lacks.some(({ canFetch }) => canFetch)}
            data-testid="offline-fetch"
          >
            {intl.formatMessage({ id: "offline.fetch" })}
          </Button>
        </div>
      )}
      {found && <OfflineLacks readiness={found} />}
      <PinnedFiles space={space} />
    </Section>
  );
}
