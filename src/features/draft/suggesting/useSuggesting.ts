import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { Amendment } from "../../../documents/discussion/readDiscussion.ts";
import type { Place } from "../../../documents/text/commands/place.ts";
import { blockOf } from "../../../documents/text/model/layout.ts";
import { neighbourOf } from "../../../documents/text/model/neighbour.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { openDraft } from "../../../state/openDraft.ts";
import type { Amending } from "../amendments/useAmending.ts";
import { type OpenParagraph, openParagraph, suggestionOf } from "./openParagraph.ts";
import { useTabling } from "./useTabling.ts";

/** A paragraph that is open, with what was typed in it so far: kept here, so that it outlives an editor that is made anew. */
export interface Writing {
  readonly paragraph: OpenParagraph;
  /** The element that stands in the text in place of the words. */
  readonly place: HTMLElement;
  words: string;
}

/** Where one goes on from a paragraph: to the one on that side, which is opened too or only has the focus. */
export type GoingOn = { readonly step: 1 | -1; readonly isOpened: boolean };

export interface Suggesting {
  readonly isOn: boolean;
  /** False for who may not speak in the discussion. */
  readonly toggle: () => boolean;
  readonly writing: Writing | null;
  /** To be told by the editor: a paragraph is to be opened. Stays the same. */
  readonly onSuggest: (place: Place) => void;
  /** Tables what was typed in this paragraph, if it is open still. False where there is no paragraph to go on to. */
  readonly leave: (writing: Writing, next?: GoingOn) => boolean;
  /** Resolves to false when it could not be kept. */
  readonly giveReason: (own: Amendment, reason: string) => Promise<boolean>;
}

/** The mode in which what is typed in the text is proposed, for who may write there and who may not. */
export function useSuggesting(space: SpaceId, doc: DocId, editor: Editor | null, amending: Amending): Suggesting {
  const intl = useIntl();
  const toasts = useToasts();
  const dispatch = useAppDispatch();
  const { mayDiscuss } = amending.viewer;
  const isOn = useAppSelector((state) => state.openDraft.isSuggesting) && mayDiscuss;
  const tabling = useTabling(space, doc, amending);
  const [writing, setWriting] = useState<Writing | null>(null);
  const tell = (id: FormatjsIntl.Message["ids"]): void =>
    void toasts.show({ text: intl.formatMessage({ id }), tone: "warn" });
  const now = useRef({ editor, amending, tabling, tell, writing });
  Object.assign(now.current, { editor, amending, tabling, tell });
  /** What could not be kept, by paragraph: it is what the field begins with when that is opened again. */
  const unkept = useRef(new Map<string, Writing>());
  const show = useCallback((next: Writing | null): void => {
    now.current.writing = next;
    setWriting(next);
  }, []);
  const close = useCallback((): void => {
    const { writing: open, editor: here } = now.current;
    if (!open) return;
    // First: the focus goes elsewhere with the field, and that is a leaving too.
    show(null);
    here?.suggesting.close();
    const id = open.paragraph.block.id;
    void now.current.tabling.suggest(suggestionOf(open.paragraph, open.words)).then((isKept) => {
      if (isKept) return;
      unkept.current.set(id, open);
      now.current.tell("suggesting.unkept");
    });
  }, [show]);
  const open = useCallback(
    (place: Place): void => {
      const { editor: here, amending: said, writing: before } = now.current;
      if (!here) return;
      if (before?.paragraph.block.id === place.block) {
        focusField(before);
        return;
      }
      close();
      const old = unkept.current.get(place.block);
      const paragraph = old?.paragraph ?? openParagraph(here.model, place, said.amendmentsNow(), said.viewer.speakers);
      const element = document.createElement("div");
      element.className = "suggest-place";
      if (!paragraph || !here.suggesting.open(place, element)) {
        now.current.tell("suggesting.emptyCell");
        return;
      }
      unkept.current.delete(place.block);
      show({ paragraph, place: element, words: old?.words ?? paragraph.begin });
    },
    [close, show],
  );
  const leave = useCallback<Suggesting["leave"]>(
    (left, next) => {
      const { editor: here, writing: current } = now.current;
      if (!here || current !== left) return false;
      const layout = here.model.layout();
      const block = next?.isOpened ? neighbourOf(layout, left.paragraph.block.id, next.step) : null;
      if (next?.isOpened && block === null) return false;
      close();
      if (block !== null) open({ block, offset: next?.step === 1 ? 0 : (blockOf(layout, block)?.text.length ?? 0) });
      else if (next) here.suggesting.step(next.step);
      return true;
    },
    [close, open],
  );
  useEffect(() => {
    if (!editor) return;
    if (!isOn) close();
    editor.suggesting.turn(isOn);
    const { writing: current } = now.current;
    if (!current) return;
    if (editor.suggesting.open({ block: current.paragraph.block.id, offset: 0 }, current.place)) focusField(current);
    else close();
  }, [editor, isOn, close]);
  // Whoever goes to another page leaves the paragraph too.
  useEffect(
    () => () => {
      close();
      dispatch(openDraft.actions.pageLeft());
    },
    [close, dispatch],
  );
  const toggle = useCallback((): boolean => {
    if (mayDiscuss) dispatch(openDraft.actions.suggestingToggled());
    return mayDiscuss;
  }, [mayDiscuss, dispatch]);
  const giveReason = useCallback<Suggesting["giveReason"]>(
    async ({ id, passage, base, wording }, reason) =>
      (await now.current.tabling.replace(id, { passage, base, proposed: wording, reason })) !== null,
    [],
  );
  return useMemo(
    () => ({ isOn, toggle, writing, onSuggest: open, leave, giveReason }),
    [isOn, toggle, writing, open, leave, giveReason],
  );
}

const focusField = ({ place }: Writing): void => place.querySelector("textarea")?.focus();
