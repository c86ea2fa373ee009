import { useCallback, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { isNewerSchema } from "../../documents/text/model/schemaVersion.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { selectDraft } from "../../state/draftSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectMayDraft } from "../../state/selectors.ts";
import { selectMayConfirm } from "../../state/versionSelectors.ts";
import { view } from "../../state/view.ts";
import type { Replica } from "../../workspace/replica.ts";
import { AmendingDialogs } from "./amendments/AmendingDialogs.tsx";
import { useAmending } from "./amendments/useAmending.ts";
import { AuthorsLegend } from "./AuthorsLegend.tsx";
import { BlockHandle } from "./BlockHandle.tsx";
import { ConfirmVersionDialog } from "./ConfirmVersionDialog.tsx";
import { createCaretSource } from "./caretSource.ts";
import { DraftBanners } from "./DraftBanners.tsx";
import { DraftInspector } from "./DraftInspector.tsx";
import { DraftToolbar } from "./DraftToolbar.tsx";
import { EditorSurface } from "./EditorSurface.tsx";
import { ExportDialog } from "./files/ExportDialog.tsx";
import { FindBar } from "./FindBar.tsx";
import { LeaveFocus } from "./LeaveFocus.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { PaperHead } from "./PaperHead.tsx";
import { ReferenceDialog } from "./ReferenceDialog.tsx";
import { RemoteCarets } from "./RemoteCarets.tsx";
import { BesideBar } from "./languages/BesideBar.tsx";
import { BesideColumn } from "./languages/BesideColumn.tsx";
import { LanguageDialogs } from "./languages/LanguageDialogs.tsx";
import { useLanguageKeys } from "./languages/languageKeys.ts";
import { TermsStrip } from "./languages/TermsStrip.tsx";
import { useTranslating } from "./languages/useTranslating.ts";
import { HistoryDialogs } from "./revisions/HistoryDialogs.tsx";
import { useHistory } from "./revisions/useHistory.ts";
import { SpellingMenu } from "./spelling/SpellingMenu.tsx";
import { useSpelling } from "./spelling/useSpelling.ts";
import { StatusBar } from "./StatusBar.tsx";
import { ReasonDialog } from "./suggesting/ReasonDialog.tsx";
import { SuggestField } from "./suggesting/SuggestField.tsx";
import { useSuggesting } from "./suggesting/useSuggesting.ts";
import { useAuthors } from "./useAuthors.ts";
import { useDesk } from "./useDesk.ts";
import { useMoves } from "./useMoves.ts";
import { useDraftKeys } from "./useDraftKeys.ts";
import { useIsWide } from "./useIsWide.ts";
import { useJumps } from "./useJumps.ts";
import { useOwnPlace } from "./useOwnPlace.ts";
import { usePartsKept } from "./usePartsKept.ts";
import { usePicked } from "./usePicked.ts";
import { useSurvey } from "./useSurvey.ts";
import { useWipe } from "./useWipe.ts";

/** From here on (rem) there is room for the text and what stands beside it. */
const WIDE = 52;

export interface DraftRoomProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly replica: Replica;
}

export function DraftRoom({ space, doc, replica }: DraftRoomProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const room = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [wished, setWished] = useState<boolean | null>(null);
  const isWide = useIsWide(room, WIDE);
  const mayDraft = useAppSelector((state) => selectMayDraft(state, space));
  const entry = useAppSelector((state) => selectDraft(state, space, doc));
  const isNewer = isNewerSchema(replica.doc);
  const isEditable = mayDraft && !isNewer;
  const [carets] = useState(createCaretSource);
  const onCaret = useOwnPlace(space, doc, replica);
  const adopt = useCallback((next: Editor | null): void => {
    setEditor(next);
    // A new draft waits for its first word; in one that is read, the eyes stay where they are.
    if (next?.view.editable && next.model.layout().blocks.every((block) => block.text === "")) next.focus();
  }, []);
  useSurvey(editor, doc);
  useJumps(editor);
  const onPartsKept = usePartsKept();
  useMoves(editor, onPartsKept);
  const authors = useAuthors(space, doc);
  const amending = useAmending(space, doc, editor, isEditable);
  const suggesting = useSuggesting(space, doc, editor, amending);
  // Whoever suggests changes nothing in the text, whatever key is pressed.
  const isWriting = isEditable && !suggesting.isOn;
  const translating = useTranslating(space, doc, editor, amending, isWriting);
  const spelling = useSpelling(editor, entry?.lang ?? "en", isWriting);
  const desk = useDesk(editor, isWriting, {
    beginIn: amending.begin,
    toggleSuggesting: suggesting.toggle,
    languages: useLanguageKeys(room, translating),
    onMisspelt: spelling.go,
  });
  useDraftKeys(room, editor, isWriting, desk.run);
  const standing = useWipe(replica, editor);
  const hasInspector = wished ?? isWide;
  const onPick = usePicked(
    room,
    useCallback(() => setWished(true), []),
  );
  // The palette opens it too.
  const isExporting = useAppSelector((state) => state.view.sheet === "exportDraft");
  const [isConfirming, setConfirming] = useState(false);
  const mayConfirm = useAppSelector((state) => selectMayConfirm(state, space)) && !isNewer;
  const onConfirm = mayConfirm ? () => setConfirming(true) : null;
  const history = useHistory(space, doc, replica);
  return (
    <div className="f-draft" ref={room} data-testid="draft-page">
      {/* The text need not have a heading of its own; whoever goes from heading to heading is told which draft this is. */}
      <h1 className="visually-hidden">{entry?.title}</h1>
      <DraftToolbar
        space={space}
        editor={editor}
        isEditable={isWriting}
        isSuggesting={suggesting.isOn}
        hasInspector={hasInspector}
        onInspector={setWished}
        desk={desk}
        lang={entry?.lang ?? "en"}
        onConfirm={onConfirm}
        mayDiscuss={amending.viewer.mayDiscuss}
        onExport={() => dispatch(view.actions.sheetOpened("exportDraft"))}
      />
      <DraftBanners
        {...{ space, doc, isNewer, isEditable, standing, editor, history }}
        procedures={amending.discussion.procedures}
      />
      <BesideBar translating={translating} />
      {desk.finding.isOpen && <FindBar finding={desk.finding} isEditable={isWriting} />}
      {desk.hasAuthors && editor && <AuthorsLegend editor={editor} authors={authors} />}
      {desk.isFocused && <LeaveFocus onLeave={desk.leaveFocus} />}
      <div className="f-draft-body">
        <div className="f-draft-text" data-part="text" tabIndex={-1}>
          {entry && <PaperHead draft={entry} />}
          <EditorSurface
            {...{ replica, isEditable, carets, onCaret, onPick, onPartsKept }}
            isBeside={translating.isBeside}
            onSuggest={suggesting.onSuggest}
            lang={entry?.lang ?? "en"}
            onEditor={adopt}
          />
          {editor && <BesideColumn editor={editor} translating={translating} />}
          {editor && isWriting && <BlockHandle editor={editor} onPartsKept={onPartsKept} />}
        </div>
        {hasInspector && (
          <aside
            className="f-draft-inspector"
            data-part="inspector"
            tabIndex={-1}
            aria-label={intl.formatMessage({ id: "draft.about" })}
            data-testid="inspector"
          >
            <DraftInspector
              {...{ space, doc, editor, authors, onConfirm, amending, history, translating }}
              isEditable={isWriting}
              onReference={desk.openReference}
            />
          </aside>
        )}
      </div>
      <RemoteCarets space={space} doc={doc} source={carets} />
      {editor && <TermsStrip editor={editor} translating={translating} />}
      <StatusBar editor={editor} authors={authors} />
      {isConfirming && (
        <ConfirmVersionDialog
          {...{ space, doc, amending }}
          reference={entry?.reference ?? ""}
          onClose={() => setConfirming(false)}
        />
      )}
      {amending.asides.sources}
      {editor && spelling.watch && spelling.offer && (
        <SpellingMenu
          editor={editor}
          isEditable={isWriting}
          watch={spelling.watch}
          offer={spelling.offer}
          onClose={spelling.close}
        />
      )}
      <AmendingDialogs {...{ space, doc, amending }} />
      {editor && suggesting.writing && (
        <SuggestField
          key={suggesting.writing.paragraph.block.id}
          {...{ editor }}
          writing={suggesting.writing}
          lang={amending.lang}
          onLeave={suggesting.leave}
        />
      )}
      <ReasonDialog amending={amending} onReason={suggesting.giveReason} />
      {isExporting && editor && (
        <ExportDialog {...{ space, doc, editor, amending }} onClose={() => dispatch(view.actions.sheetClosed())} />
      )}
      {editor && <LanguageDialogs editor={editor} translating={translating} />}
      {editor && <HistoryDialogs {...{ space, doc, editor, isEditable, history }} lang={entry?.lang ?? "en"} />}
      {desk.isLinking && editor && <LinkDialog editor={editor} onClose={desk.closeLink} />}
      {desk.isReferring && editor && <ReferenceDialog editor={editor} onClose={desk.closeReference} />}
    </div>
  );
}
