import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import type { Amendment } from "../../../documents/discussion/readDiscussion.ts";
import { MOST_REMARK } from "../../../documents/discussion/statement.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { openDraft } from "../../../state/openDraft.ts";
import { onModEnter } from "../amendments/onModEnter.ts";
import type { Amending } from "../amendments/useAmending.ts";
import { useTyping } from "../amendments/useTyping.tsx";
import { WordDifference } from "../amendments/WordDifference.tsx";
import { isOwnAlone } from "./openParagraph.ts";
import type { Suggesting } from "./useSuggesting.ts";

export interface ReasonDialogProps {
  readonly amending: Amending;
  readonly onReason: Suggesting["giveReason"];
}

/** The dialog of the amendment for which a reason was asked, if it is one of this draft. */
export function ReasonDialog({ amending, onReason }: ReasonDialogProps) {
  const asked = useAppSelector((state) => state.openDraft.reasonFor);
  const amendment = amending.discussion.amendments.find(({ id }) => id === asked);
  return amendment ? <ReasonFor key={amendment.id} {...{ amending, amendment, onReason }} /> : null;
}

/** Why it is proposed, said after it was tabled. Of one that others have spoken of nothing is changed any more. */
function ReasonFor({ amending, amendment, onReason }: ReasonDialogProps & { readonly amendment: Amendment }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [reason, setReason] = useState(amendment.reason);
  const isAlone = isOwnAlone(amendment, amending.viewer.speakers);
  const onClose = (): void => void dispatch(openDraft.actions.reasonAsked(null));
  useEffect(() => () => void dispatch(openDraft.actions.reasonAsked(null)), [dispatch]);
  const isTouched = reason.trim() !== amendment.reason;
  const keep = () => onReason(amendment, reason.trim());
  const { isPending, submit, close, question } = useTyping({
    isTouched,
    isReady: isTouched && isAlone,
    keep,
    onClose,
  });
  return (
    <>
      <Dialog
        title={intl.formatMessage({ id: "suggesting.reason.title" })}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        data-testid="reason-dialog"
        footer={
          <>
            <Button onPress={close}>{intl.formatMessage({ id: "action.cancel" })}</Button>
            <Button
              variant="primary"
              isDisabled={!isTouched || !isAlone}
              isPending={isPending}
              onPress={() => void submit()}
              data-testid="reason-submit"
            >
              {intl.formatMessage({ id: "suggesting.reason.submit" })}
            </Button>
          </>
        }
      >
        <form className="f-amend-form" onKeyDown={onModEnter(submit)}>
          <WordDifference lang={amending.lang} before={amendment.base} after={amendment.wording} />
          {isAlone || isPending ? (
            <TextArea
              label={intl.formatMessage({ id: "amendments.reason" })}
              value={reason}
              onChange={setReason}
              maxLength={MOST_REMARK}
              autoFocus
              data-testid="reason-text"
            />
          ) : (
            <p>{intl.formatMessage({ id: "suggesting.reason.late" })}</p>
          )}
        </form>
      </Dialog>
      {question}
    </>
  );
}
