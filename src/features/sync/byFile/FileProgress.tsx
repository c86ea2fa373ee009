import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { cancelBundle } from "../../../state/bundleCommands.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";

export function FileProgress({ label }: { readonly label: string }) {
  const dispatch = useAppDispatch();
  const { done, total } = useAppSelector((state) => state.bundle.progress);
  return (
    <ProgressBar
      label={label}
      data-testid="bundle-progress"
      onCancel={() => void dispatch(cancelBundle())}
      {...(total > 0 && { value: done / total })}
    />
  );
}
