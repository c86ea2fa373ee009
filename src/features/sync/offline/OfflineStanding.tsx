import { type IntlShape, useIntl } from "react-intl";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { fileSize } from "../../../domain/fileSize.ts";
import type { OfflineChoice } from "../../../state/offline/offlineChoice.ts";
import type { Readiness } from "../../../state/offline/readiness.ts";

interface OfflineStandingProps {
  readonly of: OfflineChoice["of"];
  /** Null while nothing is chosen, or what is chosen is being read. */
  readonly readiness: Readiness | null;
}

/** In one line: whether everything is here, and how much that is. */
export function OfflineStanding({ of, readiness }: OfflineStandingProps) {
  const intl = useIntl();
  if (!readiness || (of === "meeting" && readiness.drafts === 0))
    return (
      <p role="status" data-testid="offline-standing">
        {of === "drafts" && intl.formatMessage({ id: "offline.none" })}
        {of === "meeting" && readiness && intl.formatMessage({ id: "offline.none.papers" })}
      </p>
    );
  const { isReady, unplaced, drafts, files, lacks, hereBytes, totalBytes } = readiness;
  const inWords = (bytes: number): string => {
    const { value, format } = fileSize(bytes);
    return intl.formatNumber(value, format);
  };
  const here = files > 0 ? "offline.here.files" : "offline.here";
  return (
    <p
      role="status"
      data-testid="offline-standing"
      data-ready={isReady}
      data-lacks={lacks.length}
      data-unplaced={unplaced.count}
    >
      <StatusDot tone={!isReady ? "warn" : unplaced.count > 0 ? "info" : "ok"}>
        {standingWords(intl, readiness)}
      </StatusDot>{" "}
      {intl.formatMessage({ id: here }, { drafts, files, here: inWords(hereBytes), total: inWords(totalBytes) })}
    </p>
  );
}

function standingWords(intl: IntlShape, { isReady, isGuess, unplaced, lacks }: Readiness): string {
  if (!isReady) return intl.formatMessage({ id: "offline.lacks" }, { count: lacks.length });
  if (isGuess) return intl.formatMessage({ id: "offline.ready.guess" });
  return intl.formatMessage({ id: unplaced.count > 0 ? "offline.ready.known" : "offline.ready" });
}
