import { useMemo } from "react";
import { useIntl } from "react-intl";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { FieldWish } from "../../documents/partners/bookActs.ts";
import type { FieldValues } from "../../documents/partners/bookRecord.ts";
import type { RecordKind } from "../../documents/partners/recordKind.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import type { BookAct, BookActName } from "../../state/partners/bookHistory.ts";
import {
  changeBookRecords,
  lastBookAct,
  makeBookRecords,
  removeBookRecords,
  undoBookAct,
} from "../../state/partners/bookCommands.ts";
import { selectOwnBookSpace } from "../../state/partners/ownBookSpace.ts";

export interface PartnerActs {
  readonly make: (kind: RecordKind, fields: FieldValues) => Promise<string | null>;
  readonly change: (wishes: readonly FieldWish[], what?: BookActName) => Promise<void>;
  readonly remove: (ids: readonly string[], isRemoved: boolean) => Promise<void>;
  readonly undo: (direction: "undo" | "redo") => Promise<void>;
}

/** What is done in the book, each told with a way back. */
export function usePartnerActs(space: SpaceId): PartnerActs {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  // What one does in the notes of one's city beside the book is taken back by the same keys.
  const own = useAppSelector((state) => selectOwnBookSpace(state, space));
  return useMemo(() => {
    const undo = async (direction: "undo" | "redo", act?: BookAct): Promise<void> => {
      const done = await dispatch(undoBookAct(own ? [space, own] : [space], direction, act));
      if (!done.ok) return;
      if (done.value === null) {
        toasts.show({ text: intl.formatMessage({ id: "partners.undone.nothing" }), tone: "info" });
        return;
      }
      const { what, changed, left } = done.value;
      const told = direction === "undo" ? "partners.undone" : (`partners.did.${what}` as const);
      const text = changed > 0 ? intl.formatMessage({ id: told }, { count: changed }) : "";
      const stays = left > 0 ? intl.formatMessage({ id: "partners.undone.left" }, { count: left }) : "";
      toasts.show({ text: [text, stays].filter(Boolean).join(". "), tone: left > 0 ? "warn" : "ok" });
    };
    const tell = (what: BookActName, count: number): void => {
      if (count === 0) return;
      // What is done after it may be told beside it, and has a way back of its own.
      const act = dispatch(lastBookAct());
      toasts.show({
        text: intl.formatMessage({ id: `partners.did.${what}` }, { count }),
        tone: "ok",
        undo: () => void undo("undo", act),
      });
    };
    return {
      undo: (direction) => undo(direction),
      async make(kind, fields) {
        const made = await dispatch(makeBookRecords(space, [{ kind, fields }]));
        if (!made.ok) return null;
        tell("made", 1);
        return made.value[0] ?? null;
      },
      async change(wishes, what = "changed") {
        const done = await dispatch(changeBookRecords(space, wishes, what));
        if (done.ok) tell(what, done.value.length);
      },
      async remove(ids, isRemoved) {
        const done = await dispatch(removeBookRecords(space, ids, isRemoved));
        if (done.ok) tell(isRemoved ? "removed" : "restored", done.value.length);
      },
    };
  }, [intl, dispatch, toasts, space, own]);
}
