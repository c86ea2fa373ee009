import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { openWelcome, saveRequest } from "../../state/memberCommands.ts";

export interface ByFileProps {
  readonly space: SpaceId;
  /** The request is on its way in a file. */
  readonly isCarried: boolean;
  readonly onCarried: () => void;
}

/** A room without any network: the request goes there in a file, and the welcome comes back in one. */
export function ByFile({ space, isCarried, onCarried }: ByFileProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const save = async (): Promise<void> => {
    const saved = await dispatch(saveRequest(space));
    if (saved.ok && saved.value.isDone) onCarried();
  };
  return (
    <details className="f-join-file" open={isCarried}>
      <summary data-testid="join-by-file">{intl.formatMessage({ id: "join.byFile.title" })}</summary>
      <p className="f-join-quiet">{intl.formatMessage({ id: "join.byFile.text" })}</p>
      <div className="f-join-buttons">
        <Button icon="download" onPress={() => void save()} data-testid="join-save-request">
          {intl.formatMessage({ id: "join.byFile.save" })}
        </Button>
        <Button icon="upload" onPress={() => void dispatch(openWelcome(space))} data-testid="join-open-welcome">
          {intl.formatMessage({ id: "join.byFile.open" })}
        </Button>
      </div>
    </details>
  );
}
