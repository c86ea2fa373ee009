import { useCallback, useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { className } from "../../controls/className.ts";
import { createCompositionGate } from "../../documents/text/binding/compositionGate.ts";
import { createEditor, type Editor } from "../../documents/text/binding/createEditor.ts";
import type { Place } from "../../documents/text/commands/place.ts";
import type { Replica } from "../../workspace/replica.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { openLink } from "../../state/systemCommands.ts";
import type { CaretSource } from "./caretSource.ts";
import "./paper.css";
import "./proposals.css";
import "./tables.css";

export interface OwnCaret {
  readonly anchor: string;
  readonly head: string;
}

export interface EditorSurfaceProps {
  readonly replica: Replica;
  readonly lang: string;
  readonly isEditable: boolean;
  /** Another language stands beside each paragraph. */
  readonly isBeside: boolean;
  readonly carets: CaretSource;
  readonly onCaret: (caret: OwnCaret | null) => void;
  /** A proposal or a comment was clicked in the text. */
  readonly onPick: (id: string) => void;
  /** Something was not moved, so that the parts of the text stay in their order. */
  readonly onPartsKept: () => void;
  /** While suggesting: a paragraph is to be opened. */
  readonly onSuggest: (place: Place) => void;
  /** Null when the editor goes. */
  readonly onEditor: (editor: Editor | null) => void;
}

/** The place of the text. React builds it once and then leaves everything inside to the editor. */
export function EditorSurface(props: EditorSurfaceProps) {
  const { replica, lang, isEditable, isBeside, carets, onCaret, onPick, onPartsKept, onSuggest, onEditor } = props;
  const intl = useIntl();
  const place = useRef<HTMLDivElement>(null);
  const dispatch = useAppDispatch();
  const label = intl.formatMessage({ id: "draft.body.label" });
  const editedBy = useCallback(
    (names: readonly string[]) =>
      intl.formatMessage({ id: "draft.editedBy" }, { names: intl.formatList(names), count: names.length }),
    [intl],
  );
  useEffect(() => {
    if (!place.current) return;
    const editor = createEditor({
      doc: replica.doc,
      place: place.current,
      editable: isEditable,
      presence: carets,
      labels: {
        editor: label,
        editedBy,
        notes: {
          marker: (number) => intl.formatMessage({ id: "note.marker" }, { number }),
          back: (number) => intl.formatMessage({ id: "note.back" }, { number }),
        },
        references: {
          spoken: (label) => intl.formatMessage({ id: "reference.spoken" }, { label }),
          gone: (name) => intl.formatMessage({ id: "reference.gone" }, { name }),
        },
      },
      lang,
      onOpenLink: (href) => void dispatch(openLink(href)),
      onCaret,
      onPick,
      onPartsKept,
      onSuggest,
    });
    const gate = createCompositionGate(editor);
    const stopComposing = editor.watchComposing((isComposing) => {
      if (!isComposing) gate.compositionEnded();
    });
    replica.setGate(gate.pass);
    onEditor(editor);
    return () => {
      onEditor(null);
      stopComposing();
      replica.setGate(null);
      gate.destroy();
      editor.destroy();
    };
  }, [
    replica,
    isEditable,
    carets,
    intl,
    label,
    editedBy,
    lang,
    dispatch,
    onCaret,
    onPick,
    onPartsKept,
    onSuggest,
    onEditor,
  ]);
  const look = className("f-paper", "draft-text", isBeside && "f-paper--beside");
  return <div ref={place} className={look} lang={lang} data-testid="editor" />;
}
