import { useRef, useState } from "react";
import { useIntl } from "react-intl";
import { AlertDialog } from "../../../controls/AlertDialog.tsx";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import type { Block } from "../../../documents/text/model/block.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectVersionsOf, type VersionView } from "../../../state/versionSelectors.ts";
import { RedlineFileMenu } from "./RedlineFileMenu.tsx";
import { RedlineBody } from "./RedlineBody.tsx";
import { RedlineRows } from "./RedlineRows.tsx";
import { RedlineSummary } from "./RedlineSummary.tsx";
import { RedlineTools, type Which } from "./RedlineTools.tsx";
import { NOW, type RedlinePoint, type RedlineWish, SEEN, START } from "./redlinePoint.ts";
import { useChangeSteps } from "./useChangeSteps.ts";
import { type RedlineSource, useRedline } from "./useRedline.ts";
import { useRestoring } from "./useRestoring.ts";
import "./revisions.css";

export interface RedlineDialogProps extends RedlineSource {
  readonly begin: RedlineWish;
  readonly isEditable: boolean;
  readonly onClose: () => void;
}

/** One point of a draft against another, paragraph by paragraph: to be read, gone through by key, printed, and partly taken back. */
export function RedlineDialog({ begin, isEditable, onClose, ...source }: RedlineDialogProps) {
  const intl = useIntl();
  const { space, doc, editor, lang, lastSeen } = source;
  const entry = useAppSelector((state) => selectDraft(state, space, doc));
  const versions = useAppSelector((state) => selectVersionsOf(state, space, doc));
  const [wish, setWish] = useState(begin);
  const [which, setWhich] = useState<Which>("changes");
  /** The text that is about to be brought back as a whole. */
  const [wanted, setWanted] = useState<readonly Block[] | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const state = useRedline(source, wish.from, wish.to);
  const step = useChangeSteps(list);
  const restoring = useRestoring(editor);
  const nameOf = (point: RedlinePoint): string => pointName(intl, point, versions);
  const compared = `${nameOf(wish.from)} → ${nameOf(wish.to)}`;
  const title = { title: entry?.title ?? "", reference: entry?.reference ?? "", lang };
  const issued = isEditable && wish.to === NOW && wish.from !== START && state.state === "ready" ? state.before : null;
  return (
    <Dialog
      title={intl.formatMessage({ id: "redline.title" })}
      size="wide"
      isOpen
      isPrinted
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="redline"
      footer={
        <>
          {issued && (
            <Button icon="history" onPress={() => setWanted(issued.blocks)} data-testid="redline-restore-whole">
              {intl.formatMessage({ id: "redline.restoreWhole" })}
            </Button>
          )}
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.close" })}</Button>
          <RedlineFileMenu {...{ space, title, state }} compared={compared} />
          <Button variant="primary" icon="print" onPress={() => window.print()} data-testid="redline-print">
            {intl.formatMessage({ id: "action.print" })}
          </Button>
        </>
      }
    >
      <div className="f-redline" ref={list}>
        <p className="f-draft-quiet">
          <bdi>{[entry?.reference, entry?.title].filter(Boolean).join(", ")}</bdi>
        </p>
        <RedlineTools
          {...{ wish, nameOf, which }}
          issued={versions.map(({ id }) => id)}
          hasSeen={lastSeen !== null}
          onWish={setWish}
          onWhich={setWhich}
          onStep={step}
        />
        <p className="paper-only">{compared}</p>
        <RedlineBody state={state} versions={versions}>
          {(ready) => (
            <>
              <RedlineSummary counts={ready.redline.counts} />
              {!ready.stories && <p className="f-draft-quiet">{intl.formatMessage({ id: "redline.noStories" })}</p>}
              <RedlineRows
                {...{ ready, space, lang }}
                isWhole={which === "all"}
                onRestore={issued && ((row) => restoring.paragraph(row, issued.blocks))}
              />
              <p className="f-draft-quiet">{intl.formatMessage({ id: "redline.kept" })}</p>
            </>
          )}
        </RedlineBody>
      </div>
      {wanted && (
        <AlertDialog
          title={intl.formatMessage({ id: "redline.restoreWhole.title" }, { name: nameOf(wish.from) })}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setWanted(null)}
          confirmLabel={intl.formatMessage({ id: "redline.restoreWhole.confirm" })}
          onConfirm={() => restoring.whole(wanted)}
          data-testid="redline-restore-question"
        >
          <p>{intl.formatMessage({ id: "redline.restoreWhole.text" })}</p>
        </AlertDialog>
      )}
    </Dialog>
  );
}

function pointName(intl: ReturnType<typeof useIntl>, point: RedlinePoint, versions: readonly VersionView[]): string {
  if (point === NOW) return intl.formatMessage({ id: "redline.now" });
  if (point === SEEN) return intl.formatMessage({ id: "redline.seen" });
  if (point === START) return intl.formatMessage({ id: "redline.start" });
  const version = versions.find(({ id }) => id === point);
  const name = version?.reference || intl.formatMessage({ id: "versions.unnamed" });
  return version ? `${name}, ${intl.formatDate(version.at, { dateStyle: "medium" })}` : name;
}
