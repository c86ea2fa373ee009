import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { showInFolder } from "../../../state/fileCommands.ts";
import { countersign, saveRevision } from "../../../state/revisionCommands.ts";
import { selectMayCountersign, type VersionView } from "../../../state/versionSelectors.ts";

export interface RevisionActsProps {
  readonly space: SpaceId;
  readonly version: VersionView;
  readonly onCompare: () => void;
  readonly onVerify: () => void;
}

/** What can be done with one version: set it against another text, verify it, sign it too, pass it on. */
export function RevisionActs({ space, version, onCompare, onVerify }: RevisionActsProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const maySign = useAppSelector((state) => selectMayCountersign(state, space, version));
  const { issued, answer } = version;
  const sign = async (): Promise<void> => {
    const done = await dispatch(countersign(space, version));
    if (done.ok) toasts.show({ text: intl.formatMessage({ id: "revision.signed" }), tone: "ok" });
  };
  const save = async (): Promise<void> => {
    const done = await dispatch(saveRevision(space, version.id));
    if (!done.ok || done.value === null) return;
    const { id } = done.value;
    const act = {
      label: intl.formatMessage({ id: "export.showInFolder" }),
      run: () => void dispatch(showInFolder(id)),
    };
    toasts.show({ text: intl.formatMessage({ id: "revision.saved" }), tone: "ok", act });
  };
  return (
    <span className="f-revision-acts">
      <Button variant="quiet" onPress={onCompare} data-testid="revision-compare">
        {intl.formatMessage({ id: "revision.compare" })}
      </Button>
      <Button variant="quiet" onPress={onVerify} data-testid="revision-verify-open">
        {intl.formatMessage({ id: "revision.verify" })}
      </Button>
      {maySign && (
        <Button variant="quiet" onPress={() => void sign()} data-testid="revision-sign">
          {intl.formatMessage({ id: "revision.sign" })}
        </Button>
      )}
      {issued && answer === "same" && (
        <Button variant="quiet" onPress={() => void save()} data-testid="revision-save">
          {intl.formatMessage({ id: "action.saveFile" })}
        </Button>
      )}
    </span>
  );
}
