import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { FieldGroup } from "../../controls/FieldGroup.tsx";
import { IdentityFields, isWholeIdentity, NO_IDENTITY } from "../../controls/IdentityFields.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { useAppDispatch } from "../../state/hooks.ts";
import { createSpace } from "../../state/spaceCommands.ts";
import "./space.css";

/** Founds a space. Closes itself when the space opens. */
export function CreateSpaceDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const form = useId();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [identity, setIdentity] = useState(NO_IDENTITY);
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isPending || name.trim() === "" || !isWholeIdentity(identity)) return;
    setPending(true);
    const self = { name: identity.name.trim(), delegation: identity.delegation.trim() };
    await dispatch(createSpace({ name: name.trim(), code: code.trim() }, self));
    setPending(false);
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "createSpace.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} isPending={isPending} data-testid="create-space-submit">
            {intl.formatMessage({ id: "createSpace.submit" })}
          </Button>
        </>
      }
    >
      <p className="f-space-lead">{intl.formatMessage({ id: "createSpace.lead" })}</p>
      <form id={form} className="f-space-form" onSubmit={(event) => void submit(event)} data-testid="create-space">
        <div className="f-space-names">
          <TextField
            label={intl.formatMessage({ id: "createSpace.name.label" })}
            description={intl.formatMessage({ id: "createSpace.name.description" })}
            value={name}
            onChange={setName}
            maxLength={120}
            autoFocus
            data-testid="create-space-name"
            {...(isChecked && name.trim() === "" && { error: intl.formatMessage({ id: "createSpace.name.error" }) })}
          />
          <TextField
            label={intl.formatMessage({ id: "createSpace.code.label" })}
            description={intl.formatMessage({ id: "createSpace.code.description" })}
            value={code}
            onChange={setCode}
            maxLength={24}
            data-testid="create-space-code"
          />
        </div>
        <FieldGroup title={intl.formatMessage({ id: "identity.title" })}>
          <IdentityFields value={identity} onChange={setIdentity} isChecked={isChecked} />
        </FieldGroup>
      </form>
    </Dialog>
  );
}
