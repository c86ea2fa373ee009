import { useIntl } from "react-intl";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { AlertDialog } from "../../../controls/AlertDialog.tsx";
import { AgreeAsAmendedDialog } from "./AgreeAsAmendedDialog.tsx";
import { BracketDialog } from "./BracketDialog.tsx";
import { CommentDialog } from "./CommentDialog.tsx";
import { CompilationDialog } from "./CompilationDialog.tsx";
import { LiftDialog } from "./LiftDialog.tsx";
import { ProposeDialog } from "./ProposeDialog.tsx";
import { ReopenDialog } from "./ReopenDialog.tsx";
import { ReserveDialog } from "./ReserveDialog.tsx";
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
  const { dialog, show, editor, ruling, lifting } = amending;
  const close = (): void => show(null);
  if (!dialog || !editor) return null;
  switch (dialog.type) {
    case "propose":
      return <ProposeDialog {...{ amending, editor }} stretch={dialog.stretch} onClose={close} />;
    case "comment":
      return <CommentDialog {...{ space, doc, amending, editor }} stretch={dialog.stretch} onClose={close} />;
    case "bracket":
      return <BracketDialog {...{ amending, editor }} stretch={dialog.stretch} onClose={close} />;
    case "reserve":
      return <ReserveDialog {...{ amending, editor }} stretch={dialog.stretch} onClose={close} />;
    case "lift":
      return <LiftDialog {...{ amending, editor }} placed={dialog.placed} onClose={close} />;
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
      return (
        <ReopenDialog
          title={intl.formatMessage({ id: "amendments.reopen.title" })}
          stays={intl.formatMessage({ id: "amendments.reopen.stays" })}
          mayTakeBack={() => ruling.mayTakeBack(dialog.placed.amendment.id)}
          onReopen={(isTakenBack) => ruling.reopen(dialog.placed, isTakenBack)}
          onClose={close}
        />
      );
    case "reopenBracket":
      return (
        <ReopenDialog
          title={intl.formatMessage({ id: "brackets.reopen.title" })}
          stays={intl.formatMessage({ id: "brackets.reopen.stays" })}
          mayTakeBack={() => lifting.mayTakeBack(dialog.bracket.id)}
          onReopen={(isTakenBack) => lifting.reopen(dialog.bracket, isTakenBack)}
          onClose={close}
        />
      );
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
