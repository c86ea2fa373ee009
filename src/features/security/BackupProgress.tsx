import { useIntl } from "react-intl";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { cancelBackup } from "../../state/backupCommands.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";

export function BackupProgress({ label }: { readonly label: string }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { done, total } = useAppSelector((state) => state.session.backup);
  return (
    <ProgressBar
      label={label}
      data-testid="backup-progress"
      onCancel={() => void dispatch(cancelBackup())}
      {...(total > 0 && {
        value: done / total,
        valueText: intl.formatMessage({ id: "security.backup.progress" }, { done, total }),
      })}
    />
  );
}
