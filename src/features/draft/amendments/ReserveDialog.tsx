import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import { readQuote } from "../../../documents/amendments/quotedReferences.ts";
import { MOST_REMARK, RESERVATIONS, type ReservationKind } from "../../../documents/discussion/statement.ts";
import { onModEnter } from "./onModEnter.ts";
import { type StretchDialogProps, targetOf } from "./ProposeDialog.tsx";
import { useTyping } from "./useTyping.tsx";

const PLACES = ["words", "whole"] as const;

/** A delegation does not yet agree: in what way, to what, and why. */
export function ReserveDialog({ amending, editor, stretch, onClose }: StretchDialogProps) {
  const intl = useIntl();
  const toasts = useToasts();
  const [{ base: quote, passage, signs }] = useState(() => targetOf(editor, stretch));
  const [kind, setKind] = useState<ReservationKind>("scrutiny");
  const [place, setPlace] = useState<(typeof PLACES)[number]>(quote.trim() === "" ? "whole" : "words");
  const [reason, setReason] = useState("");
  const keep = async (): Promise<boolean> => {
    const on = place === "whole" ? { passage: null, quote: "" } : { passage, quote };
    const isDone = await amending.saying.reserve({ kind, ...on, reason: reason.trim() });
    if (isDone) toasts.show({ text: intl.formatMessage({ id: "reservations.done" }), tone: "ok" });
    return isDone;
  };
  const isReady = place === "whole" || passage !== null;
  const { isPending, submit, close, question } = useTyping({ isTouched: reason !== "", isReady, keep, onClose });
  return (
    <>
      <Dialog
        title={intl.formatMessage({ id: "reservations.make.title" })}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        data-testid="reserve-dialog"
        footer={
          <>
            <Button onPress={close}>{intl.formatMessage({ id: "action.cancel" })}</Button>
            <Button
              variant="primary"
              isDisabled={!isReady}
              isPending={isPending}
              onPress={() => void submit()}
              data-testid="reserve-submit"
            >
              {intl.formatMessage({ id: "reservations.make.submit" })}
            </Button>
          </>
        }
      >
        <form className="f-amend-form" onKeyDown={onModEnter(submit)}>
          <RadioGroup
            label={intl.formatMessage({ id: "reservations.kind" })}
            options={RESERVATIONS.map((id) => ({
              id,
              label: intl.formatMessage({ id: `reservations.kind.${id}` }),
              description: intl.formatMessage({ id: `reservations.kind.${id}.text` }),
            }))}
            value={kind}
            onChange={setKind}
            data-testid="reserve-kind"
          />
          <SegmentedControl
            label={intl.formatMessage({ id: "reservations.place" })}
            options={PLACES.map((id) => ({ id, label: intl.formatMessage({ id: `reservations.place.${id}` }) }))}
            value={place}
            onChange={setPlace}
            data-testid="reserve-place"
          />
          {place === "words" && (
            <blockquote lang={amending.lang} dir="auto" className="f-amend-quote">
              {readQuote(quote, signs) || intl.formatMessage({ id: "draft.needsLook.empty" })}
            </blockquote>
          )}
          <TextArea
            label={intl.formatMessage({ id: "amendments.reason" })}
            value={reason}
            onChange={setReason}
            maxLength={MOST_REMARK}
            autoFocus
            data-testid="reserve-reason"
          />
        </form>
      </Dialog>
      {question}
    </>
  );
}
