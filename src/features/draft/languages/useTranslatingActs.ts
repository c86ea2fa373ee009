import { useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import { checkedSaying } from "../../../documents/languages/checkedSaying.ts";
import { insertMissing } from "../../../documents/languages/insertMissing.ts";
import type { Parallel, ParallelRow } from "../../../documents/languages/readParallel.ts";
import { deleteBlock } from "../../../documents/text/commands/deleteBlock.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { checkParagraphs, withdrawChecks } from "../../../state/languageCommands.ts";
import type { Amending } from "../amendments/useAmending.ts";
import { goToBlock } from "../goToBlock.ts";
import { nextOpenRow, rowKey } from "./rowsToWalk.ts";
import { parallelNow } from "./useParallel.ts";
import type { SourceText } from "./useSourceText.ts";

export interface TranslatingActs {
  /** Marks those rows as checked that can be; the notice takes it back. */
  readonly check: (rows: readonly ParallelRow[]) => Promise<void>;
  readonly checkAll: () => void;
  /** The paragraph that the caret is in. */
  readonly checkHere: () => boolean;
  /** Puts the paragraph in and goes there. */
  readonly insert: (row: ParallelRow) => void;
  readonly remove: (row: ParallelRow) => void;
  readonly goTo: (row: ParallelRow) => void;
  /** To the next row that is not in order, or the one before. */
  readonly step: (step: 1 | -1) => boolean;
}

export interface ActsOptions {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly editor: Editor | null;
  readonly amending: Amending;
  readonly source: SourceText | null;
  readonly parallel: Parallel | null;
  readonly isBeside: boolean;
  readonly setBeside: (isBeside: boolean) => void;
}

/** The row of a missing paragraph carries its key here: it has no place in the text to put a caret. */
export const ROW = "data-row";

export function useTranslatingActs(options: ActsOptions): TranslatingActs {
  const intl = useIntl();
  const toasts = useToasts();
  const dispatch = useAppDispatch();
  // Acts are for the keys and buttons of now, and do not make them anew with each letter.
  const current = useRef(options);
  current.current = options;
  const last = useRef<string | null>(null);
  return useMemo((): TranslatingActs => {
    const rowsNow = (): readonly ParallelRow[] => {
      const { editor, source, amending } = current.current;
      if (!editor || !source || !amending.said) return [];
      return parallelNow(editor, source, amending.said, amending.viewer.speakers).rows;
    };
    const check = async (rows: readonly ParallelRow[]): Promise<void> => {
      const { space, doc, source } = current.current;
      const wanted = new Set(rows.map(rowKey));
      const checks = rowsNow().flatMap((row) =>
        source && wanted.has(rowKey(row)) ? (checkedSaying(source.doc, row, source.references.textOf) ?? []) : [],
      );
      if (checks.length === 0) return;
      const done = await dispatch(checkParagraphs(space, doc, checks));
      if (!done.ok) return;
      toasts.show({
        text: intl.formatMessage({ id: "parallel.checked" }, { count: checks.length }),
        tone: "ok",
        undo: () => void dispatch(withdrawChecks(space, doc, done.value)),
      });
    };
    const goTo = (row: ParallelRow): void => {
      const { editor, isBeside, setBeside } = current.current;
      last.current = rowKey(row);
      if (row.target && editor) goToBlock(editor, row.target.id);
      else if (isBeside) focusRow(rowKey(row));
      else {
        setBeside(true);
        // It stands there with the next frame but one.
        requestAnimationFrame(() => requestAnimationFrame(() => focusRow(rowKey(row))));
      }
    };
    return {
      check,
      checkAll: () => void check(rowsNow()),
      checkHere: () => {
        const { editor, amending } = current.current;
        const block = editor?.status().block;
        const row = rowsNow().find(({ target }) => target?.id === block);
        if (row && amending.viewer.mayDiscuss) void check([row]);
        return row !== undefined;
      },
      insert: (row) => {
        const { editor, source } = current.current;
        const rows = rowsNow();
        const missing = rows.find((one) => rowKey(one) === rowKey(row));
        if (!editor || !source || !missing) return;
        const id = insertMissing(editor.model, source.model.layout().blocks, rows, missing);
        if (id !== null) goToBlock(editor, id);
      },
      remove: (row) => {
        const { editor } = current.current;
        const extra = rowsNow().find((one) => rowKey(one) === rowKey(row));
        if (editor && extra?.target) deleteBlock(editor.model, extra.target.id);
      },
      goTo,
      step: (step) => {
        const { editor } = current.current;
        const rows = rowsNow();
        const focused = document.activeElement?.closest(`[${ROW}]`)?.getAttribute(ROW);
        const next = nextOpenRow(rows, focused ?? editor?.status().block ?? last.current, step);
        if (next) goTo(next);
        return rows.length > 0;
      },
    };
  }, [dispatch, toasts, intl]);
}

function focusRow(key: string): void {
  const row = document.querySelector<HTMLElement>(`[${ROW}="${CSS.escape(key)}"]`);
  row?.scrollIntoView({ block: "center", behavior: "instant" });
  row?.focus();
}
