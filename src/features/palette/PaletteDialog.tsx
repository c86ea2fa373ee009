import { useIntl } from "react-intl";
import { CommandList } from "../../controls/CommandList.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { matchesQuery } from "../../domain/foldText.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { usePaletteTargets } from "./usePaletteTargets.ts";

/** One field to everywhere: a draft, a page, a setting, another space. */
export function PaletteDialog({ space, onClose }: { readonly space: SpaceId; readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const targets = usePaletteTargets(space);
  const choose = (id: string): void => {
    const target = targets.find((one) => one.entry.id === id);
    if (!target) return;
    onClose();
    dispatch(target.action);
  };
  return (
    <Dialog title={intl.formatMessage({ id: "palette.title" })} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <CommandList
        label={intl.formatMessage({ id: "palette.label" })}
        entries={targets.map(({ entry }) => entry)}
        matches={matchesQuery}
        empty={intl.formatMessage({ id: "palette.empty" })}
        onChoose={choose}
      />
    </Dialog>
  );
}
