import { useIntl } from "react-intl";
import { languageName } from "../../../controls/languageName.ts";
import type { MenuGroup } from "../../../controls/Menu.tsx";
import { MenuAt } from "../../../controls/MenuAt.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import { blockIndexOf } from "../../../documents/text/binding/blockPositions.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { replaceMatches } from "../../../documents/text/find/replaceMatches.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { addOwnWord, removeOwnWord } from "../../../state/spellingCommands.ts";
import { view } from "../../../state/view.ts";
import type { SpellingWatch } from "./createSpellingWatch.ts";
import type { Offer } from "./useSpelling.ts";

export interface SpellingMenuProps {
  readonly editor: Editor;
  readonly watch: SpellingWatch;
  readonly offer: Offer;
  readonly isEditable: boolean;
  readonly onClose: () => void;
}

type Id = "none" | "ignore" | "add" | "settings" | `suggestion-${number}`;

/** What may have been meant by a misspelt word, and what else can be done about it. */
export function SpellingMenu({ editor, watch, offer, isEditable, onClose }: SpellingMenuProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const { word, suggestions, place } = offer;
  const language = languageName(word.lang, intl.locale);
  const add = async (): Promise<void> => {
    const added = await dispatch(addOwnWord(word.lang, word.text));
    if (!added.ok) return;
    toasts.show({
      text: intl.formatMessage({ id: "spelling.added" }, { word: added.value, language }),
      undo: () => void dispatch(removeOwnWord(word.lang, added.value)),
    });
  };
  const act = (id: Id): void => {
    if (id === "settings") dispatch(view.actions.sheetOpened("spelling"));
    else if (id === "add") void add();
    else if (id === "ignore") ignoreHere(editor, watch);
    else if (id !== "none") write(editor, offer, suggestions[Number(id.slice("suggestion-".length))] ?? word.text);
  };
  const meant: MenuGroup<Id> = {
    label: intl.formatMessage({ id: "spelling.meant" }, { word: word.text, language }),
    entries:
      suggestions.length > 0
        ? suggestions.map((label, i) => ({ id: `suggestion-${i}` as const, label, lang: word.lang }))
        : [{ id: "none", label: intl.formatMessage({ id: "spelling.noSuggestions" }), isDisabled: true }],
  };
  const others: MenuGroup<Id> = {
    label: intl.formatMessage({ id: "spelling.title" }),
    isLabelHidden: true,
    entries: [
      { id: "ignore", label: intl.formatMessage({ id: "spelling.ignore" }) },
      { id: "add", label: intl.formatMessage({ id: "spelling.add" }, { language }) },
      { id: "settings", label: intl.formatMessage({ id: "spelling.open" }) },
    ],
  };
  return (
    <MenuAt<Id>
      label={intl.formatMessage({ id: "spelling.misspelt" }, { word: word.text, language })}
      place={place}
      groups={isEditable ? [meant, others] : [others]}
      onAction={act}
      focusAfter={editor.focus}
      onClose={onClose}
      data-testid="spelling"
    />
  );
}

/** The word is still selected, wherever others have moved it meanwhile. */
const ignoreHere = ({ view: { state } }: Editor, watch: SpellingWatch): void => {
  const now = watch.misspeltAt(state.selection.from);
  if (now) watch.ignore(now);
};

/** Writes another word in its place, as one act. Does nothing when what is selected is no longer the word. */
function write(editor: Editor, { word }: Offer, suggestion: string): void {
  const { $from, $to } = editor.view.state.selection;
  const block = editor.model.layout().blocks[blockIndexOf($from)];
  if (!block || !$from.sameParent($to) || editor.selectedText() !== word.text) return;
  const written = word.text.includes("’") ? suggestion.replaceAll("'", "’") : suggestion;
  const [from, to, start] = [$from.parentOffset, $to.parentOffset, $from.pos];
  replaceMatches(editor.model, [{ block: block.id, from, to }], written);
  editor.caretTo(start + written.length);
}
