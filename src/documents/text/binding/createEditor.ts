import { keymap } from "prosemirror-keymap";
import { type Command, EditorState, Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import type * as Y from "yjs";
import type { Place } from "../commands/place.ts";
import type { BlockStretch } from "../commands/replaceLetters.ts";
import { createText, type TextModel, type TextOptions } from "../model/createText.ts";
import { isNewerSchema } from "../model/schemaVersion.ts";
import { createUndo } from "../undo/createUndo.ts";
import { bindView } from "./bindView.ts";
import { caretFirst, readCaret } from "./caretFirst.ts";
import { drawTree } from "./drawTree.ts";
import { clipboardProps } from "./clipboard.ts";
import { type EditorStatus, isSameStatus, statusOf } from "./editorState.ts";
import { keysOf, setHeading, setLanguage, toggleEm, toggleStrong } from "./keys.ts";
import { createNoteActs, type NoteActs } from "./noteActs.ts";
import { type NoteLabels, noteMarkers } from "./noteMarkers.ts";
import { createPastedNotes } from "./pastedNotes.ts";
import { createReferenceActs, type ReferenceActs } from "./referenceActs.ts";
import { editorsOfBlocks, type Presence, remoteCarets } from "./remoteCarets.ts";
import { schema } from "./schema.ts";
import { selectedStretch } from "./selectedStretch.ts";
import { selectedText } from "./selectedText.ts";
import type { LetterSelection } from "./selection.ts";
import { createTableActs, type TableActs } from "./tableActs.ts";
import { tableKeys } from "./tableKeys.ts";
import type { EditorAct } from "../keys/keyTable.ts";
import type { Numbering } from "../numbering/createNumbering.ts";
import type { References } from "../references/createReferences.ts";
import type { AuthorStyleOf } from "./authorsPlugin.ts";
import type { BesideCell } from "./besidePlugin.ts";
import type { BracketMark } from "./bracketsPlugin.ts";
import type { CommentMark } from "./commentsPlugin.ts";
import type { ProposalMark } from "./proposalsPlugin.ts";
import type { SpellingMark } from "./spellingPlugin.ts";
import { type FindInView, findInView } from "./findInView.ts";
import { createSuggesting, type SuggestActs } from "./suggesting.ts";
import { type LinkHere, linkAt, removeLink, setLink } from "./links.ts";
import { noteAllShown } from "./shownAlready.ts";
import { watchComposing } from "./watchComposing.ts";
import { type ReferenceLabels, type WritingTools, writingTools } from "./writingTools.ts";

export type EditorOptions = TextOptions & {
  /** Made with `gc: false`. */
  readonly doc: Y.Doc;
  readonly place: HTMLElement;
  /** A document of a newer version is read only in any case. */
  readonly editable: boolean;
  readonly presence?: Presence;
  readonly labels: {
    readonly editor: string;
    readonly notes?: NoteLabels;
    readonly references?: ReferenceLabels;
    readonly editedBy?: (names: readonly string[]) => string;
  };
  /** Language of the text where a block names none. Default English. */
  readonly lang?: string;
  /** A link was pressed; its address is a checked one. */
  readonly onOpenLink?: (href: string) => void;
  /** A proposal, a comment or a bracket was clicked. */
  readonly onPick?: (id: string) => void;
  /** Something was not moved because the parts of the text would have come out of their order. */
  readonly onPartsKept?: () => void;
  /** While suggesting: a paragraph is to be opened, with the caret there. */
  readonly onSuggest?: (place: Place) => void;
  readonly captureTimeoutMs?: number;
  /** The own selection after each change, fit to be sent; null when nothing is selected that could be. */
  readonly onCaret?: (caret: LetterSelection | null) => void;
  /** The view asked for what the model cannot do; the view shows the model again. Default: nothing more happens. */
  readonly onMismatch?: (error: unknown) => void;
};

export type Editor = {
  readonly view: EditorView;
  readonly model: TextModel;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** The act that undo would take back: the same object for as long as it is that one. */
  readonly lastAct: () => object | null;
  readonly find: FindInView;
  readonly numbering: Numbering;
  /** Shows who wrote what, or (null) no longer. */
  readonly showAuthors: (styleOf: AuthorStyleOf | null) => void;
  /** Draws proposals on the text as it is now, those of a block in the order in which they are taken; null draws none. */
  readonly showProposals: (marks: readonly ProposalMark[] | null) => void;
  readonly showComments: (marks: readonly CommentMark[] | null) => void;
  /** Of two that begin at one place the outer one comes first. */
  readonly showBrackets: (marks: readonly BracketMark[] | null) => void;
  /** Puts elements of the page between the paragraphs, each before the one that it belongs to; null takes them away. */
  readonly showBeside: (cells: readonly BesideCell[] | null) => void;
  readonly showSpelling: (marks: readonly SpellingMark[] | null) => void;
  readonly suggesting: SuggestActs;
  /** Does what a key of the table does. */
  readonly run: (act: EditorAct) => void;
  readonly linkHere: () => LinkHere | null;
  /** False when the address is none that may be kept. */
  readonly setLink: (href: string, words: string) => boolean;
  readonly removeLink: () => void;
  readonly toggleStrong: () => void;
  readonly toggleEm: () => void;
  /** What is selected of the first paragraph of the selection. */
  readonly selectedStretch: () => BlockStretch | null;
  /** Null makes paragraphs. */
  readonly setHeading: (level: number | null) => void;
  /** Of the selected blocks, as a tag (BCP 47); null: that of the text. */
  readonly setLanguage: (lang: string | null) => void;
  readonly tables: TableActs;
  readonly notes: NoteActs;
  readonly references: References & ReferenceActs;
  /** What is selected, as it is read: a line for each paragraph. */
  readonly selectedText: () => string;
  readonly setEditable: (editable: boolean) => void;
  readonly isComposing: () => boolean;
  /** To be called before a change of another is let in: the caret stays where it was put, though the browser has not told of it yet. */
  readonly readCaret: () => void;
  /** Called with true when a composition starts and false when it ends. Returns its stop function. */
  readonly watchComposing: (listener: (isComposing: boolean) => void) => () => void;
  readonly status: () => EditorStatus;
  /** Called when the status has changed. Returns its stop function. */
  readonly watchStatus: (listener: (status: EditorStatus) => void) => () => void;
  /** Names of those whose caret is in a block, by block id. */
  readonly editedBy: () => ReadonlyMap<string, readonly string[]>;
  /** Puts the caret at a position of the view. */
  readonly caretTo: (position: number) => void;
  /** Selects a stretch of the view and brings it into sight. */
  readonly select: (from: number, to: number) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
};

const NO_WORDS: NoteLabels = { marker: String, back: String };
const AS_THEY_ARE: ReferenceLabels = { spoken: String, gone: String };
const NOBODY: Presence = { read: () => [], watch: () => () => undefined };

/** An editor of the text of `doc` in `place`. */
export function createEditor(options: EditorOptions): Editor {
  const { doc, place, presence = NOBODY, onCaret, onMismatch = () => undefined } = options;
  const isNewer = isNewerSchema(doc);
  let isEditable = options.editable && !isNewer;
  const model = createText(doc, { canWrite: isEditable, ...(options.random && { random: options.random }) });
  const pasted = createPastedNotes(model);
  const binding = bindView(model, pasted.make, onMismatch);
  const composing = watchComposing();
  const undo = createUndo(model, {
    ...(options.captureTimeoutMs !== undefined && { captureTimeoutMs: options.captureTimeoutMs }),
    caret: { read: binding.selection, restore: (letters) => binding.select(view, letters) },
  });
  const runs =
    (act: () => boolean): Command =>
    (_state, dispatch) =>
      dispatch ? act() || true : true;
  const tables = createTableActs(model, () => view);
  const notes = createNoteActs(model, () => view);
  const referenceActs = createReferenceActs(
    model,
    () => tools.references,
    () => view,
  );
  const suggesting = createSuggesting(
    model,
    () => view,
    (place) => options.onSuggest?.(place),
  );
  const tools: WritingTools = writingTools(model, {
    lang: options.lang ?? "en",
    onOpenLink: options.onOpenLink ?? (() => undefined),
    undo: runs(undo.undo),
    redo: runs(undo.redo),
    notes,
    referenceActs,
    referenceLabels: options.labels.references ?? AS_THEY_ARE,
    onPick: options.onPick ?? (() => undefined),
    onPartsKept: options.onPartsKept ?? (() => undefined),
  });
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      schema,
      doc: schema.nodes.doc.create(null, drawTree(model.layout().blocks)),
      plugins: [
        new Plugin({ props: caretFirst }),
        // A click that opens a paragraph is no click on what is drawn over its letters.
        suggesting.plugin,
        // In a table Tab goes from cell to cell, before it is anything else.
        keymap(tableKeys(model, () => view, tables, notes)),
        ...tools.plugins,
        keymap(keysOf()),
        remoteCarets(model, presence, options.labels.editedBy),
        noteMarkers(model, options.labels.notes ?? NO_WORDS, () => notes),
        new Plugin({ props: clipboardProps(model, tools.numbering, tools.references, pasted) }),
      ],
    }),
    attributes: (state) => ({
      "aria-label": options.labels.editor,
      // Where nothing may be written the text can still be reached and scrolled by keyboard; while suggesting its paragraphs are reached.
      ...(suggesting.isOn(state)
        ? { role: "group", class: "draft draft--suggesting", tabindex: "-1" }
        : { role: "textbox", "aria-multiline": "true", class: "draft", tabindex: "0" }),
    }),
    editable: (state) => isEditable && !suggesting.isOn(state),
    handleDOMEvents: composing.domEvents,
    dispatchTransaction: (transaction) => {
      const before = binding.selection();
      binding.dispatch(view, transaction);
      const now = binding.selection();
      if (now?.anchor !== before?.anchor || now?.head !== before?.head) onCaret?.(now);
      tell();
    },
  });
  noteAllShown(view.state.doc, model.layout().blocks);
  const statusListeners = new Set<(status: EditorStatus) => void>();
  let status = statusOf(model, undo, view.state);
  const tell = () => {
    const next = statusOf(model, undo, view.state);
    if (isSameStatus(status, next)) return;
    status = next;
    for (const listener of statusListeners) listener(status);
  };
  const stops = [
    model.watchLayout(() => {
      if (!binding.isPushing()) binding.draw(view);
    }),
    undo.watch(tell),
  ];
  const run = (command: Command) => void command(view.state, view.dispatch, view);
  return {
    view,
    model,
    undo: undo.undo,
    redo: undo.redo,
    canUndo: undo.canUndo,
    canRedo: undo.canRedo,
    lastAct: undo.last,
    find: findInView(view, model),
    numbering: tools.numbering,
    showAuthors: (styleOf) => tools.authors.show(view, styleOf),
    showProposals: (marks) => tools.proposals.show(view, marks),
    showComments: (marks) => tools.comments.show(view, marks),
    showBrackets: (marks) => tools.brackets.show(view, marks),
    showBeside: (cells) => tools.beside.show(view, cells),
    showSpelling: (marks) => tools.spelling.show(view, marks),
    suggesting: suggesting.acts,
    run: (act) => run(tools.acts[act]),
    linkHere: () => linkAt(view.state),
    setLink: (href, words) => setLink(href, words)(view.state, view.dispatch),
    removeLink: () => run(removeLink),
    selectedStretch: () => selectedStretch(model, view.state),
    toggleStrong: () => run(toggleStrong),
    toggleEm: () => run(toggleEm),
    setHeading: (level) => run(setHeading(level)),
    setLanguage: (lang) => run(setLanguage(lang)),
    tables,
    notes,
    references: { ...tools.references, ...referenceActs },
    selectedText: () => selectedText(tools.references, view.state),
    setEditable: (editable) => {
      isEditable = editable && !isNewer;
      view.setProps({});
    },
    isComposing: () => view.composing || composing.isComposing(),
    readCaret: () => readCaret(view),
    watchComposing: composing.watch,
    status: () => status,
    watchStatus: (listener) => {
      statusListeners.add(listener);
      return () => void statusListeners.delete(listener);
    },
    editedBy: () => editorsOfBlocks(model, view.state.doc, presence.read()),
    caretTo: (position) => view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position))),
    select: (from, to) => {
      const { tr } = view.state;
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView());
    },
    focus: () => (suggesting.isOn(view.state) ? suggesting.acts.focus() : view.focus()),
    destroy: () => {
      for (const stop of stops) stop();
      undo.destroy();
      view.destroy();
      model.destroy();
    },
  };
}
