import { useEffect, useState } from "react";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { EditorStatus } from "../../documents/text/binding/editorState.ts";

const NOTHING: EditorStatus = {
  canUndo: false,
  canRedo: false,
  isStrong: false,
  isEm: false,
  isUnderlined: false,
  isLink: false,
  look: "paragraph",
  isNumbered: false,
  author: null,
  selected: "",
  found: 0,
  foundAt: 0,
  headingLevel: null,
  block: null,
  lang: null,
  isInTable: false,
  hasHeader: false,
  isInNote: false,
  needsLook: 0,
};

/** What the toolbar shows; changes when a button changes, not with every key. */
export function useEditorStatus(editor: Editor | null): EditorStatus {
  const [status, setStatus] = useState(NOTHING);
  useEffect(() => {
    if (!editor) return;
    setStatus(editor.status());
    return editor.watchStatus(setStatus);
  }, [editor]);
  return editor ? status : NOTHING;
}
