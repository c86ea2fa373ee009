import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { languageName } from "../../../controls/languageName.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import type { BilingualParagraph } from "../../../documents/files/html/bilingualHtml.ts";
import { saveBilingual } from "../../../state/fileCommands.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { fileNameOf } from "../files/fileName.ts";
import { useWritten } from "../files/useWritten.ts";
import { bilingualRows, type PrintedParagraph } from "./bilingualRows.ts";
import type { Translating } from "./useTranslating.ts";

export interface BilingualDialogProps {
  readonly editor: Editor;
  readonly translating: Translating;
  readonly onClose: () => void;
}

/** Both languages in two columns, paragraph by paragraph, to be read through or printed. */
export function BilingualDialog({ editor, translating, onClose }: BilingualDialogProps) {
  const intl = useIntl();
  const { space, doc, other, source, parallel, amending } = translating;
  const dispatch = useAppDispatch();
  const tell = useWritten();
  const [isSaving, setSaving] = useState(false);
  const entry = useAppSelector((state) => selectDraft(state, space, doc));
  if (!other || !source || !parallel || !entry) return null;
  const rows = bilingualRows(parallel.rows, {
    source: [source.model.layout().blocks, source.numbering.current(), source.references.textOf],
    target: [editor.model.layout().blocks, editor.numbering.current(), editor.references.textOf],
  });
  const title = intl.formatMessage({ id: "parallel.print.title" });
  const nameOf = (lang: string): string => languageName(lang, intl.locale);
  const save = async (): Promise<void> => {
    if (isSaving) return;
    setSaving(true);
    const page = {
      reference: entry.reference,
      columns: [other, entry].map(({ lang, title }) => ({ lang, title, language: nameOf(lang) })),
      rows: rows.map((row) => [printed(row.source, source.lang), printed(row.target, amending.lang)]),
      none: intl.formatMessage({ id: "parallel.print.none" }),
      locale: intl.locale,
    };
    const languages = `${other.lang.toUpperCase()}-${entry.lang.toUpperCase()}`;
    const name = `${fileNameOf(entry, intl.formatMessage({ id: "drafts.untitled" }))} ${languages}`;
    const saved = await dispatch(saveBilingual(page, name));
    setSaving(false);
    if (saved.ok && saved.value) tell(saved.value);
  };
  return (
    <Dialog
      title={title}
      size="wide"
      isOpen
      isLongRead
      isPrinted
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="bilingual"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.close" })}</Button>
          <Button icon="download" isPending={isSaving} onPress={() => void save()} data-testid="bilingual-pdf">
            {intl.formatMessage({ id: "parallel.pdf" })}
          </Button>
          <Button variant="primary" icon="print" onPress={() => window.print()} data-testid="bilingual-print">
            {intl.formatMessage({ id: "action.print" })}
          </Button>
        </>
      }
    >
      <div className="f-bilingual">
        <p className="f-draft-quiet">
          <bdi>{[entry.reference, entry.title].filter(Boolean).join(", ")}</bdi>
          {", "}
          {intl.formatDate(Date.now(), { dateStyle: "long" })}
        </p>
        <table className="f-bilingual-table" aria-label={title} data-testid="bilingual-table">
          <thead>
            <tr>
              {[other, entry].map(({ id, lang, title: name }) => (
                <th key={id} scope="col">
                  {nameOf(lang)}
                  <bdi className="f-bilingual-title" lang={lang}>
                    {name}
                  </bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, source: left, target: right }) => (
              <tr key={key} data-testid="bilingual-row">
                <Paragraph paragraph={left} lang={source.lang} />
                <Paragraph paragraph={right} lang={amending.lang} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

const printed = (paragraph: PrintedParagraph | null, lang: string): BilingualParagraph | null =>
  paragraph && {
    lang: paragraph.block.lang ?? lang,
    look: paragraph.block.kind,
    label: paragraph.label,
    words: paragraph.words,
  };

interface ParagraphProps {
  readonly paragraph: PrintedParagraph | null;
  readonly lang: string;
}

function Paragraph({ paragraph, lang }: ParagraphProps) {
  const intl = useIntl();
  if (!paragraph) return <td className="f-bilingual-none">{intl.formatMessage({ id: "parallel.print.none" })}</td>;
  const { block, label, words } = paragraph;
  return (
    <td lang={block.lang ?? lang} dir="auto" data-look={block.kind}>
      {label && <span className="f-bilingual-number">{label}</span>} {words}
    </td>
  );
}
