import { useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Tabs } from "../../controls/Tabs.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import type { OfflineChoice } from "../../state/offline/offlineChoice.ts";
import { SYNC_PARTS, syncPart } from "../../state/syncPart.ts";
import { ExchangeByFile } from "./byFile/ExchangeByFile.tsx";
import { Diagnosis } from "./diagnosis/Diagnosis.tsx";
import { MeetingPlaces } from "./MeetingPlaces.tsx";
import { PrepareOffline } from "./offline/PrepareOffline.tsx";

interface SyncPartsProps {
  readonly space: SpaceId;
  /** The meeting that one prepares for. */
  readonly meeting: DocId | null;
}

/** What one does now and then: one of them at a time, the same as the last time. */
export function SyncParts({ space, meeting }: SyncPartsProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const chosen = useAppSelector((state) => state.syncPart.chosen);
  const [choice, setChoice] = useState<OfflineChoice>(meeting ? { of: "meeting", meeting } : { of: "space" });
  const place = useRef<HTMLDivElement>(null);
  // Once: who then goes from part to part is not brought back.
  useEffect(() => {
    if (meeting) place.current?.focus();
  }, [meeting]);
  const contents = {
    prepare: <PrepareOffline space={space} choice={choice} onChoose={setChoice} />,
    file: <ExchangeByFile space={space} />,
    places: <MeetingPlaces />,
    diagnosis: <Diagnosis space={space} />,
  };
  return (
    <div ref={place} className="f-sync-parts" data-testid="sync-parts" tabIndex={-1}>
      <Tabs
        label={intl.formatMessage({ id: "sync.parts" })}
        tabs={SYNC_PARTS.map((id) => ({
          id,
          label: intl.formatMessage({ id: `sync.part.${id}` }),
          content: contents[id],
        }))}
        value={chosen}
        onChange={(part) => dispatch(syncPart.actions.partChosen(part))}
        data-testid="sync-part"
      />
    </div>
  );
}
