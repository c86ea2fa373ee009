import { useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Saying } from "../../../documents/discussion/say.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { sayInDiscussion } from "../../../state/discussionCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { openDraft } from "../../../state/openDraft.ts";
import { view } from "../../../state/view.ts";
import type { Amending } from "../amendments/useAmending.ts";
import { isOwnAlone, type Suggestion } from "./openParagraph.ts";

type Wish = Extract<Suggestion, { type: "table" }>["wish"];

export interface Tabling {
  /** Says it, with a notice that takes it back. Resolves to false when it could not be kept; that is a notice already. */
  readonly suggest: (suggestion: Suggestion) => Promise<boolean>;
  /** Tables it in the place of another one of the same speaker, of which nobody else has said anything. Its id, or null. */
  readonly replace: (own: string | null, wish: Wish) => Promise<string | null>;
}

/** What was written in place, said in the discussion. */
export function useTabling(space: SpaceId, doc: DocId, amending: Amending): Tabling {
  const intl = useIntl();
  const toasts = useToasts();
  const dispatch = useAppDispatch();
  const latest = useRef(amending);
  latest.current = amending;
  return useMemo(() => {
    const say = async (saying: Saying): Promise<string | null> => {
      const said = await dispatch(sayInDiscussion(space, doc, saying));
      return said.ok ? said.value : null;
    };
    const withdraw = (on: string, isWithdrawn: boolean) => say({ type: "withdraw", on, isWithdrawn });
    const mayGiveWay = (id: string): boolean => {
      const { amendmentsNow, placed, viewer } = latest.current;
      const own = amendmentsNow().find((one) => one.id === id);
      return own !== undefined && isOwnAlone(own, viewer.speakers) && !placed.inText.includes(id);
    };
    const replace: Tabling["replace"] = async (own, wish) => {
      const id = await say({ type: "amendment", ...wish });
      // Whatever becomes of the machine between the two: the new words are on the table.
      if (id !== null && own !== null && mayGiveWay(own)) await withdraw(own, true);
      return id;
    };
    const giveReason = (id: string): void => {
      dispatch(view.actions.pageOpened({ name: "draft", space, doc }));
      dispatch(openDraft.actions.reasonAsked(id));
    };
    const tell = (id: FormatjsIntl.Message["ids"], undo: () => void, reasonFor: string | null): void => {
      const label = intl.formatMessage({ id: "suggesting.giveReason" });
      const act = reasonFor === null ? {} : { act: { label, run: () => giveReason(reasonFor) } };
      toasts.show({ text: intl.formatMessage({ id }), tone: "ok", undo, ...act });
    };
    const suggest: Tabling["suggest"] = async (suggestion) => {
      if (suggestion.type === "nothing") return true;
      if (suggestion.type === "withdraw") {
        const { id } = suggestion.own;
        // Others have spoken of it meanwhile: it stays on the table, where it can be withdrawn.
        if (!mayGiveWay(id)) return true;
        if ((await withdraw(id, true)) === null) return false;
        tell("suggesting.withdrawn", () => void withdraw(id, false), null);
        return true;
      }
      const { wish, own } = suggestion;
      const replaced = own && mayGiveWay(own.id) ? own.id : null;
      const id = await replace(replaced, wish);
      if (id === null) return false;
      const takeBack = async (): Promise<void> => {
        await withdraw(id, true);
        if (replaced !== null) await withdraw(replaced, false);
      };
      tell("suggesting.tabled", () => void takeBack(), id);
      return true;
    };
    return { suggest, replace };
  }, [space, doc, intl, toasts, dispatch]);
}
