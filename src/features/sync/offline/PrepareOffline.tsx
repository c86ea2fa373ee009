import { useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { Section } from "../../../controls/Section.tsx";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
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
  /** The meeting that one comes here for. */
  readonly meeting: DocId | null;
}

/** What this machine needs to work without any network, what of it is missing, and the button that fetches it. */
export function PrepareOffline({ space, meeting }: PrepareOfflineProps) {
  const intl = useIntl();
  const [choice, setChoice] = useState<OfflineChoice>(meeting ? { of: "meeting", meeting } : { of: "space" });
  const needs = useNeeds(space, choice);
  const { readiness, progress, start, stop } = useOffline(space, needs ?? NOTHING);
  const found = needs && readiness;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (meeting) place.current?.focus();
  }, [meeting]);
  return (
    <div ref={place} className="f-sync-prepare" tabIndex={-1}>
      <Section
        title={intl.formatMessage({ id: "offline.title" })}
        description={intl.formatMessage({ id: "offline.text" })}
        data-testid="offline"
      >
        <ChosenNeeds space={space} choice={choice} onChange={setChoice} />
        <OfflineStanding of={choice.of} readiness={found} />
        {progress ? (
          <ProgressBar
            label={intl.formatMessage({ id: "offline.preparing" })}
            value={progress.total === 0 ? 1 : progress.done / progress.total}
            valueText={intl.formatMessage(
              { id: "arrived.progress" },
              { searched: progress.done, total: progress.total },
            )}
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
    </div>
  );
}
