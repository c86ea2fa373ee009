import { useAppSelector } from "../../../state/hooks.ts";
import { selectVersionsOf } from "../../../state/versionSelectors.ts";
import { CheckFileDialog } from "./CheckFileDialog.tsx";
import { RedlineDialog } from "./RedlineDialog.tsx";
import type { DraftHistory } from "./useHistory.ts";
import type { RedlineSource } from "./useRedline.ts";
import { VerifyDialog } from "./VerifyDialog.tsx";

export interface HistoryDialogsProps extends Omit<RedlineSource, "lastSeen"> {
  readonly isEditable: boolean;
  readonly history: DraftHistory;
}

/** The one that is open, if any. */
export function HistoryDialogs({ history, isEditable, ...source }: HistoryDialogsProps) {
  const { space, doc } = source;
  const { dialog, lastSeen, close } = history;
  const versions = useAppSelector((state) => selectVersionsOf(state, space, doc));
  if (dialog?.type === "redline")
    return <RedlineDialog {...source} {...{ lastSeen, isEditable }} begin={dialog.wish} onClose={close} />;
  if (dialog?.type === "file") return <CheckFileDialog space={space} onClose={close} />;
  const version = dialog && versions.find(({ id }) => id === dialog.version);
  return version ? <VerifyDialog space={space} version={version} onClose={close} /> : null;
}
