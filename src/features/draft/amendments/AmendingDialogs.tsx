import { useIntl } from "react-intl";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { AlertDialog } from "../../../controls/AlertDialog.tsx";
import { AgreeAsAmendedDialog } from "./AgreeAsAmendedDialog.tsx";
import { CommentDialog } from "./CommentDialog.tsx";
import { CompilationDialog } from "./CompilationDialog.tsx";
import { ProposeDialog } from "./ProposeDialog.tsx";
import { ReopenDialog } from "./ReopenDialog.tsx";
import type { Amending } from "./useAmending.ts";
import { WordingDialog } from "./WordingDialog.tsx";

export interface AmendingDialogsProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly amending: Amending;
}

/** Whatever dialog of the discussion is open. */
export function AmendingDialogs({ space, doc, amending }: AmendingDialogsProps) {
  const intl = useIntl();
  const { dialog, show, editor } = amending;
  const close = (): void => show(null);
  if (!dialog || !editor) return null;
  switch (dialog.type) {
    case "propose":
      return <ProposeDialog {...{ amending, editor }} stretch={dialog.stretch} onClose={close} />;
    case "comment":
      return <CommentDialog {...{ amending, editor }} stretch={dialog.stretch} onClose={close} />;
    case "amend": {
      const { amendment } = dialog.placed;
      const words = amendment.wording;
      return (
        <WordingDialog
          lang={amending.lang}
          title={intl.formatMessage({ id: "amendments.amend.title" })}
          place={() => <p className="f-draft-quiet">{intl.formatMessage({ id: "amendments.amend.text" })}</p>}
          base={words}
          begin={words}
          hasReason
          submitLabel={intl.formatMessage({ id: "amendments.table" })}
          onSubmit={(proposed, reason) => amending.saying.amend({ on: amendment.id, base: words, proposed, reason })}
          onClose={close}
          data-testid="amend-dialog"
        />
      );
    }
    case "agreeAsAmended":
      return <AgreeAsAmendedDialog {...{ amending, editor }} placed={dialog.placed} onClose={close} />;
    case "reopen":
      return <ReopenDialog amending={amending} placed={dialog.placed} onClose={close} />;
    case "compilation":
      return <CompilationDialog {...{ space, doc, amending }} onClose={close} />;
    case "changed":
      return (
        <AlertDialog
          title={intl.formatMessage({ id: "amendments.changed.title" })}
          isOpen
          onOpenChange={close}
          confirmLabel={intl.formatMessage({ id: "action.done" })}
          onConfirm={close}
        >
          {intl.formatMessage({ id: "amendments.changed.text" })}
        </AlertDialog>
      );
  }
}
