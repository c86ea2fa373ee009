import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { useAppDispatch } from "../../state/hooks.ts";
import { eraseBookRecord } from "../../state/partners/bookCommands.ts";
import { usePartners } from "./partnersContext.ts";

/** Asks before a person is emptied for good: there is no way back. */
export function EraseDialog({ id, name }: { readonly id: string; readonly name: string }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { space } = usePartners();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title={intl.formatMessage({ id: "partners.erase.title" }, { name })}
      isAlert
      size="small"
      isOpen={isOpen}
      onOpenChange={setOpen}
      data-testid="erase-dialog"
      trigger={
        <Button icon="trash" variant="danger" data-testid="record-erase">
          {intl.formatMessage({ id: "partners.erase" })}
        </Button>
      }
      footer={(close) => (
        <>
          <Button onPress={close}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button
            variant="danger"
            onPress={() => {
              close();
              void dispatch(eraseBookRecord(space, id));
            }}
            data-testid="erase-submit"
          >
            {intl.formatMessage({ id: "partners.erase.submit" })}
          </Button>
        </>
      )}
    >
      {intl.formatMessage({ id: "partners.erase.text" })}
    </Dialog>
  );
}
