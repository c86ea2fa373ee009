import { useState } from "react";
import { useIntl } from "react-intl";
import type { MenuEntry } from "../../controls/Menu.tsx";
import { RowMenu } from "../../controls/RowMenu.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { DocumentEntry } from "../../documents/register/documentList.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { archiveDraft } from "../../state/draftCommands.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectMayRule } from "../../state/selectors.ts";
import { view } from "../../state/view.ts";
import { RenameDialog } from "./RenameDialog.tsx";

type Act = "rename" | "properties" | "procedure" | "archive" | "restore";

/** What can be done with a draft besides opening it. */
export function DraftActions({ space, draft }: { readonly space: SpaceId; readonly draft: DocumentEntry }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const [isRenaming, setRenaming] = useState(false);

  const archive = async (isArchived: boolean): Promise<void> => {
    const done = await dispatch(archiveDraft(space, draft.id, isArchived));
    if (!done.ok) return;
    const id = isArchived ? "drafts.archived" : "drafts.restored";
    toasts.show({
      text: intl.formatMessage({ id }, { title: draft.title }),
      tone: "ok",
      undo: () => void dispatch(archiveDraft(space, draft.id, !isArchived)),
    });
  };
  const rename: MenuEntry<Act> = { id: "rename", icon: "pencil", label: intl.formatMessage({ id: "drafts.rename" }) };
  const properties: MenuEntry<Act> = {
    id: "properties",
    icon: "info",
    label: intl.formatMessage({ id: "properties.open" }),
  };
  const mayRule = useAppSelector((state) => selectMayRule(state, space));
  const procedure: MenuEntry<Act> = {
    id: "procedure",
    icon: "clock",
    label: intl.formatMessage({ id: "procedures.onDraft" }),
  };
  const away: MenuEntry<Act> = draft.isArchived
    ? { id: "restore", icon: "undo", label: intl.formatMessage({ id: "drafts.restore" }) }
    : { id: "archive", icon: "folder", label: intl.formatMessage({ id: "drafts.archive" }) };
  const label = intl.formatMessage({ id: "drafts.actionsOf" }, { title: draft.title });
  return (
    <>
      <RowMenu<Act>
        label={label}
        data-testid="draft-menu"
        groups={[{ label, isLabelHidden: true, entries: [rename, properties, ...(mayRule ? [procedure] : []), away] }]}
        onAction={(act) => {
          if (act === "rename") setRenaming(true);
          else if (act === "properties") dispatch(view.actions.propertiesOpened(draft.id));
          else if (act === "procedure") dispatch(view.actions.procedureAsked(draft.id));
          else void archive(act === "archive");
        }}
      />
      {isRenaming && <RenameDialog space={space} draft={draft} onClose={() => setRenaming(false)} />}
    </>
  );
}
