import { useMemo } from "react";
import type { Bracket } from "../../../documents/discussion/readBrackets.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { ruleInDiscussion } from "../../../state/discussionCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { useAcceptance } from "./useAcceptance.ts";

export interface Lifting {
  /** The words of the passage that the person had before them. */
  readonly base: string;
  /** What they are to be from now on; null for what they are. */
  readonly wording: string | null;
  /** Of the agenda; "" for none. */
  readonly item: string;
}

export interface LiftingActs {
  /** False when its words were changed meanwhile, so that nothing was done. */
  readonly lift: (bracket: Bracket, lifting: Lifting) => boolean;
  /** Bringing its words in was the last thing that undo knows of. */
  readonly mayTakeBack: (id: string) => boolean;
  readonly reopen: (bracket: Bracket, isTakenBack: boolean) => void;
  /** Says that the text with this content is adopted. Resolves to false when it could not be kept; that is a notice already. */
  readonly adopt: (content: string) => Promise<boolean>;
}

/** As many ids as a ruling may name. */
const MOST = 200;

/** What chair and secretariat do with what is not agreed: the text first and the ruling then, as with amendments. */
export function useLifting(space: SpaceId, doc: DocId, editor: Editor | null): LiftingActs {
  const dispatch = useAppDispatch();
  const acceptance = useAcceptance(editor);
  return useMemo(() => {
    const rule = ({ id, rulings }: Bracket, isLifted: boolean, wording: string | null, item: string): void => {
      const over = rulings.slice(-MOST);
      void dispatch(ruleInDiscussion(space, doc, { type: "lift", on: id, isLifted, wording, item, over }));
    };
    return {
      lift: (bracket, { base, wording, item }) => {
        if (wording !== null && !acceptance.accept(bracket, base, wording)) return false;
        rule(bracket, true, wording, item);
        return true;
      },
      mayTakeBack: acceptance.mayTakeBack,
      reopen: (bracket, isTakenBack) => {
        if (isTakenBack) editor?.undo();
        rule(bracket, false, null, "");
      },
      adopt: async (content) => (await dispatch(ruleInDiscussion(space, doc, { type: "adoption", content }))).ok,
    };
  }, [acceptance, editor, dispatch, space, doc]);
}
