import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { Section } from "../../../controls/Section.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { fileSize } from "../../../domain/fileSize.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import type { OfflineChoice } from "../../../state/offline/offlineSelectors.ts";
import type { OfflineLack, Readiness } from "../../../state/offline/readiness.ts";
import { ChosenDrafts } from "./ChosenDrafts.tsx";
import { lackWords } from "./lackWords.ts";
import { PinnedFiles } from "./PinnedFiles.tsx";
import { useOffline } from "./useOffline.ts";

/** More would hide what comes below. */
const MOST = 30;

/** What this machine needs to work without any network, what of it is missing, and the button that fetches it. */
export function PrepareOffline({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const [choice, setChoice] = useState<OfflineChoice>(null);
  const { readiness, progress, start, stop } = useOffline(space, choice);
  const title = intl.formatMessage({ id: "offline.title" });
  return (
    <Section title={title} description={intl.formatMessage({ id: "offline.text" })} data-testid="offline">
      <ChosenDrafts space={space} choice={choice} onChange={setChoice} />
      {readiness && <Standing readiness={readiness} isEmpty={choice?.length === 0} />}
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
            isDisabled={!readiness?.lacks.some(({ canFetch }) => canFetch)}
            data-testid="offline-fetch"
          >
            {intl.formatMessage({ id: "offline.fetch" })}
          </Button>
        </div>
      )}
      {readiness && readiness.lacks.length > 0 && (
        <List label={title} isBoxed>
          {readiness.lacks.slice(0, MOST).map((lack) => (
            <LackRow key={keyOf(lack)} lack={lack} />
          ))}
          {readiness.lacks.length > MOST && (
            <ListRow title={intl.formatMessage({ id: "offline.more" }, { count: readiness.lacks.length - MOST })} />
          )}
        </List>
      )}
      <PinnedFiles space={space} />
    </Section>
  );
}

interface StandingProps {
  readonly readiness: Readiness;
  /** Nothing has been chosen yet. */
  readonly isEmpty: boolean;
}

function Standing({ readiness, isEmpty }: StandingProps) {
  const intl = useIntl();
  const { isReady, isGuess, drafts, files, lacks, hereBytes, totalBytes } = readiness;
  const inWords = (bytes: number): string => {
    const { value, format } = fileSize(bytes);
    return intl.formatNumber(value, format);
  };
  if (isEmpty)
    return (
      <p role="status" data-testid="offline-standing">
        {intl.formatMessage({ id: "offline.none" })}
      </p>
    );
  const here = files > 0 ? "offline.here.files" : "offline.here";
  return (
    <p role="status" data-testid="offline-standing" data-ready={isReady} data-lacks={lacks.length}>
      <StatusDot tone={isReady ? "ok" : "warn"}>
        {isReady
          ? intl.formatMessage({ id: isGuess ? "offline.ready.guess" : "offline.ready" })
          : intl.formatMessage({ id: "offline.lacks" }, { count: lacks.length })}
      </StatusDot>{" "}
      {intl.formatMessage({ id: here }, { drafts, files, here: inWords(hereBytes), total: inWords(totalBytes) })}
    </p>
  );
}

function LackRow({ lack }: { readonly lack: OfflineLack }) {
  const intl = useIntl();
  const { title, detail } = lackWords(intl, lack);
  return <ListRow data-testid="offline-lack" title={<bdi>{title}</bdi>} detail={detail} />;
}

function keyOf(lack: OfflineLack): string {
  if (lack.kind === "file") return `file ${lack.file.asset}`;
  if (lack.kind === "version") return `version ${lack.name}`;
  return lack.kind === "dictionary" ? `dictionary ${lack.lang}` : lack.kind;
}
