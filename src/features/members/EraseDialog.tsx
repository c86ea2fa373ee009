import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import type { PersonView } from "../../state/deviceSelectors.ts";
import { requestErasure } from "../../state/erasures.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { NamePlaces } from "./NamePlaces.tsx";

const parts = ["list", "texts", "history", "left"] as const;

export interface EraseDialogProps {
  readonly space: SpaceId;
  readonly member: PersonView;
  readonly name: string;
  readonly onClose: () => void;
}

/** What is kept of a person, what of it can be erased, and what cannot. Asked of all machines with one press. */
export function EraseDialog({ space, member, name, onClose }: EraseDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [isPending, setPending] = useState(false);
  const ask = async (): Promise<void> => {
    setPending(true);
    const asked = await dispatch(requestErasure(space, member.member));
    setPending(false);
    if (asked.ok) onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "erase.title" }, { name })}
      isOpen
      isLongRead
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="danger" isPending={isPending} onPress={() => void ask()} data-testid="erase-submit">
            {intl.formatMessage({ id: "erase.submit" })}
          </Button>
        </>
      }
    >
      <ul className="f-members-erase" data-testid="erase-dialog">
        {parts.map((part) => (
          <li key={part}>
            <strong>{intl.formatMessage({ id: `erase.${part}` })}</strong>
            <br />
            {intl.formatMessage({ id: `erase.${part}.text` })}
            {part === "texts" && member.name !== "" && <NamePlaces space={space} name={member.name} />}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
