import { useIntl } from "react-intl";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import { showInFolder, type WrittenFile } from "../../../state/fileCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";

/** The notice of a file that is written, from which it can be found; `unplaced`: how much of what was said is not in it. */
export function useWritten(): (file: WrittenFile, unplaced?: number) => void {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  return ({ id, name }, unplaced = 0) => {
    const text =
      unplaced === 0
        ? intl.formatMessage({ id: "export.done" }, { name })
        : intl.formatMessage({ id: "export.doneWithout" }, { name, count: unplaced });
    const act = {
      label: intl.formatMessage({ id: "export.showInFolder" }),
      run: () => void dispatch(showInFolder(id)),
    };
    toasts.show({ text, tone: unplaced === 0 ? "ok" : "warn", act });
  };
}
