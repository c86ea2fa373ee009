import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { languageName } from "../../../controls/languageName.ts";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { IconButton } from "../../../controls/IconButton.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Family } from "../../../documents/languages/family.ts";
import { wordIn } from "../../../documents/languages/findTerms.ts";
import type { Term, TermFields } from "../../../documents/register/terms.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { agreeTerm, describeTerm, dropTerm } from "../../../state/termCommands.ts";
import { TermForm } from "./TermForm.tsx";
import { useTerms } from "./useTerms.ts";

export interface TermsDialogProps {
  readonly space: SpaceId;
  readonly family: Family;
  readonly isEditable: boolean;
  readonly onClose: () => void;
}

/** What the group has agreed to call things, in the languages of this paper: read by all, written by who may write drafts. */
export function TermsDialog({ space, family, isEditable, onClose }: TermsDialogProps) {
  const intl = useIntl();
  const form = useId();
  const terms = useTerms(space);
  const acts = useTermActs(space);
  const [edited, setEdited] = useState<Term | "new" | null>(null);
  const langs = [...new Set(family.members.map(({ lang }) => lang))];
  const nameOf = (term: Term): string => wordIn(term, family.source.lang) ?? Object.values(term.words)[0] ?? "";
  const sorted = (terms ?? []).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), family.source.lang));
  const save = async (fields: TermFields): Promise<boolean> => {
    const isKept = edited === "new" ? await acts.add(fields) : edited ? await acts.change(edited, fields) : false;
    if (isKept) setEdited(null);
    return isKept;
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "terms.title" })}
      isOpen
      isLongRead={!edited}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="terms-dialog"
      footer={
        edited ? (
          <>
            <Button onPress={() => setEdited(null)}>{intl.formatMessage({ id: "action.cancel" })}</Button>
            <Button variant="primary" type="submit" form={form} data-testid="term-save">
              {intl.formatMessage({ id: "action.save" })}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.close" })}</Button>
        )
      }
    >
      {edited ? (
        <TermForm id={form} term={edited === "new" ? null : edited} langs={langs} onSave={save} />
      ) : (
        <div className="f-terms">
          <p className="f-draft-quiet">{intl.formatMessage({ id: "terms.text" })}</p>
          {sorted.length > 0 && (
            <List label={intl.formatMessage({ id: "terms.title" })}>
              {sorted.map((term) => (
                <ListRow
                  key={term.id}
                  title={<TermWords term={term} langs={langs} />}
                  detail={<bdi>{[term.note, term.agreedBy].filter(Boolean).join(" · ")}</bdi>}
                  {...(isEditable && { onPress: () => setEdited(term) })}
                  actions={
                    isEditable && (
                      <IconButton
                        icon="trash"
                        label={intl.formatMessage({ id: "terms.remove" }, { term: nameOf(term) })}
                        onPress={() => void acts.remove(term, nameOf(term))}
                        data-testid="remove-term"
                      />
                    )
                  }
                  data-testid="term"
                />
              ))}
            </List>
          )}
          {terms && sorted.length === 0 && <p>{intl.formatMessage({ id: "terms.none" })}</p>}
          {isEditable && (
            <Button icon="plus" onPress={() => setEdited("new")} autoFocus data-testid="add-term">
              {intl.formatMessage({ id: "terms.add" })}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  );
}

function TermWords({ term, langs }: { readonly term: Term; readonly langs: readonly string[] }) {
  const intl = useIntl();
  const known = langs.filter((lang) => wordIn(term, lang));
  const shown = known.length > 0 ? known : Object.keys(term.words);
  return (
    <span className="f-terms-words">
      {shown.map((lang) => (
        <span key={lang} className="f-terms-word">
          <abbr title={languageName(lang, intl.locale)}>{lang.toUpperCase()}</abbr>{" "}
          <bdi lang={lang}>{wordIn(term, lang)}</bdi>
        </span>
      ))}
    </span>
  );
}

function useTermActs(space: SpaceId) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  return {
    add: async (fields: TermFields): Promise<boolean> => {
      const added = await dispatch(agreeTerm(space, fields));
      if (added.ok) {
        const undo = () => void dispatch(dropTerm(space, added.value, true));
        toasts.show({ text: intl.formatMessage({ id: "terms.added" }), tone: "ok", undo });
      }
      return added.ok;
    },
    change: async (before: Term, fields: TermFields): Promise<boolean> => {
      const changed = changedFields(before, fields);
      if (Object.keys(changed).length === 0) return true;
      const done = await dispatch(describeTerm(space, before.id, changed));
      if (done.ok) {
        const undo = () => void dispatch(describeTerm(space, before.id, changedFields(fields, before)));
        toasts.show({ text: intl.formatMessage({ id: "terms.changed" }), tone: "ok", undo });
      }
      return done.ok;
    },
    remove: async ({ id }: Term, name: string): Promise<void> => {
      const done = await dispatch(dropTerm(space, id, true));
      if (!done.ok) return;
      const undo = () => void dispatch(dropTerm(space, id, false));
      toasts.show({ text: intl.formatMessage({ id: "terms.removed" }, { term: name }), tone: "ok", undo });
    },
  };
}

/** What of `now` is otherwise than `before`: two who change different fields of a term while apart keep both. */
function changedFields(before: TermFields, now: TermFields): Partial<TermFields> {
  const langs = [...new Set([...Object.keys(before.words), ...Object.keys(now.words)])];
  const words = langs.filter((lang) => (before.words[lang] ?? "") !== (now.words[lang] ?? ""));
  return {
    ...(words.length > 0 && { words: Object.fromEntries(words.map((lang) => [lang, now.words[lang] ?? ""])) }),
    ...(before.note !== now.note && { note: now.note }),
    ...(before.agreedBy !== now.agreedBy && { agreedBy: now.agreedBy }),
  };
}
