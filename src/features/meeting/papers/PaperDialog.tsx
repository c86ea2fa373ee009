import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Select } from "../../../controls/Select.tsx";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { addItemPaper } from "../../../state/meetingCommands.ts";
import { selectDrafts } from "../../../state/selectors.ts";
import { selectVersions } from "../../../state/versionSelectors.ts";
import { revisionName } from "./usePaperName.ts";

const NOW = "now";

export interface PaperDialogProps {
  readonly space: SpaceId;
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** Which draft an item is about, and at which text of it: an issued one, or as it stands. */
export function PaperDialog({ space, item, onClose }: PaperDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const form = useId();
  const drafts = useAppSelector((state) => selectDrafts(state, space));
  const versions = useAppSelector((state) => selectVersions(state, space));
  const { compare } = new Intl.Collator(intl.locale, { numeric: true });
  const sorted = [...drafts].sort((a, b) => compare(a.title, b.title));
  const [doc, setDoc] = useState<DocId | null>(sorted.length === 1 ? (sorted[0]?.id ?? null) : null);
  const [at, setAt] = useState(NOW);
  const issued = versions.filter((version) => version.doc === doc && version.issued !== null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (doc === null) return;
    onClose();
    const content = issued.find(({ id }) => id === at)?.content ?? null;
    await dispatch(addItemPaper(space, item.id, { doc, content }));
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "papers.add" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="paper-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={doc === null} data-testid="paper-submit">
            {intl.formatMessage({ id: "papers.add" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-agenda-form" onSubmit={(event) => void submit(event)}>
        <Select
          label={intl.formatMessage({ id: "papers.draft" })}
          options={sorted.map(({ id, title, reference }) => ({
            id,
            label: title || intl.formatMessage({ id: "drafts.untitled" }),
            ...(reference && { description: reference }),
          }))}
          value={doc}
          placeholder={intl.formatMessage({ id: sorted.length === 0 ? "papers.noDrafts" : "papers.choose" })}
          isDisabled={sorted.length === 0}
          onChange={(id) => {
            setDoc(id);
            setAt(NOW);
          }}
          data-testid="paper-draft"
        />
        <Select
          label={intl.formatMessage({ id: "papers.at" })}
          options={[
            { id: NOW, label: intl.formatMessage({ id: "papers.now" }) },
            ...issued.map((version) => ({ id: version.id, label: revisionName(version) })),
          ]}
          value={at}
          onChange={setAt}
          data-testid="paper-at"
        />
      </form>
    </Dialog>
  );
}
