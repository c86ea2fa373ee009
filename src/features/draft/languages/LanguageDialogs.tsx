import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { AddLanguageDialog } from "./AddLanguageDialog.tsx";
import { BilingualDialog } from "./BilingualDialog.tsx";
import { TermsDialog } from "./TermsDialog.tsx";
import type { Translating } from "./useTranslating.ts";

export interface LanguageDialogsProps {
  readonly editor: Editor;
  readonly translating: Translating;
}

/** The one that is open, if any. */
export function LanguageDialogs({ editor, translating }: LanguageDialogsProps) {
  const { space, doc, family, isEditable, dialog, show } = translating;
  const onClose = (): void => show(null);
  if (!dialog || !family) return null;
  if (dialog === "add") return isEditable && <AddLanguageDialog {...{ space, doc, family, onClose }} />;
  if (dialog === "terms") return <TermsDialog {...{ space, family, isEditable, onClose }} />;
  return <BilingualDialog {...{ editor, translating, onClose }} />;
}
