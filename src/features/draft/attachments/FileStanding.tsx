import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { resumeFetching, stopFetching } from "../../../state/attachmentCommands.ts";
import type { AttachedFileView } from "../../../state/attachmentSelectors.ts";
import { useAppDispatch } from "../../../state/hooks.ts";

const TONES = {
  here: "ok",
  waiting: "neutral",
  stopped: "neutral",
  overLimit: "warn",
  diskFull: "danger",
  damaged: "danger",
} as const;

export interface FileStandingProps {
  readonly space: SpaceId;
  readonly file: AttachedFileView;
}

/** Whether the bytes of a file are on this machine, and how far they have come. Stopping keeps what is here. */
export function FileStanding({ space, file: { name, asset, sizeBytes, standing } }: FileStandingProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  if (!standing) return null;
  const { state, hereBytes } = standing;
  const share = sizeBytes === 0 ? 0 : hereBytes / sizeBytes;
  if (state === "coming") {
    return (
      <span className="f-attachments-standing" data-testid="attached-file-state" data-state={state}>
        <ProgressBar
          label={intl.formatMessage({ id: "attachments.state.coming" })}
          value={share}
          onCancel={() => void dispatch(stopFetching(space, asset))}
          data-testid="attached-file-progress"
        />
      </span>
    );
  }
  return (
    <span className="f-attachments-standing" data-testid="attached-file-state" data-state={state}>
      <StatusDot tone={TONES[state]}>
        {intl.formatMessage({ id: `attachments.state.${state}` }, { share: Math.floor(share * 100) / 100 })}
      </StatusDot>
      {state === "waiting" && (
        <Button
          variant="quiet"
          onPress={() => void dispatch(stopFetching(space, asset))}
          aria-label={intl.formatMessage({ id: "attachments.stop.of" }, { name })}
          data-testid="attached-file-stop"
        >
          {intl.formatMessage({ id: "attachments.stop" })}
        </Button>
      )}
      {(state === "stopped" || state === "diskFull") && (
        <Button
          variant="quiet"
          onPress={() => void dispatch(resumeFetching(space, asset))}
          aria-label={intl.formatMessage({ id: "attachments.resume.of" }, { name })}
          data-testid="attached-file-resume"
        >
          {intl.formatMessage({ id: "attachments.resume" })}
        </Button>
      )}
    </span>
  );
}
