import { useCallback, useMemo } from "react";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import type { SubAmendment } from "../../../documents/discussion/readDiscussion.ts";
import type { Verdict } from "../../../documents/discussion/statement.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { ruleInDiscussion } from "../../../state/discussionCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { useAcceptance } from "./useAcceptance.ts";

export interface RulingActs {
  /** False when its words were changed meanwhile, so that nothing was done. */
  readonly agree: (placed: PlacedAmendment) => boolean;
  /** With other words on `base`, the words of the passage that the person had before them. */
  readonly agreeAsAmended: (placed: PlacedAmendment, base: string, words: string) => boolean;
  /** Brings into the text what was agreed already. */
  readonly bringIn: (placed: PlacedAmendment) => boolean;
  readonly rule: (on: Pick<SubAmendment, "id" | "standing">, verdict: Verdict, fells?: readonly string[]) => void;
  /** Agreeing with it was the last thing that undo knows of. */
  readonly mayTakeBack: (id: string) => boolean;
  readonly reopen: (placed: PlacedAmendment, isTakenBack: boolean) => void;
  readonly ruleOrder: (ids: readonly string[]) => void;
}

/** As many ids as a ruling may name. */
const MOST = 200;

/** What chair and secretariat do: the text first and the ruling then, for a ruling on words that are not there would mislead. */
export function useRuling(space: SpaceId, doc: DocId, editor: Editor | null): RulingActs {
  const dispatch = useAppDispatch();
  const acceptance = useAcceptance(editor);
  const rule = useCallback<(...args: [...Parameters<RulingActs["rule"]>, wording?: string | null]) => void>(
    (on, verdict, fells = [], wording = null) => {
      const ids = { on: on.id, fells: fells.slice(0, MOST), over: on.standing.rulings.slice(-MOST) };
      void dispatch(ruleInDiscussion(space, doc, { type: "verdict", verdict, wording, ...ids }));
    },
    [dispatch, space, doc],
  );
  return useMemo(() => {
    const { accept, mayTakeBack } = acceptance;
    return {
      agree: (placed) => {
        const { base, proposed, wording } = placed.amendment;
        if (!accept(placed.amendment, base, wording)) return false;
        if (wording === proposed) rule(placed.amendment, "agreed", placed.rivals);
        else rule(placed.amendment, "agreedAsAmended", placed.rivals, wording);
        return true;
      },
      agreeAsAmended: (placed, base, words) => {
        if (!accept(placed.amendment, base, words)) return false;
        rule(placed.amendment, "agreedAsAmended", placed.rivals, words);
        return true;
      },
      bringIn: ({ amendment }) => accept(amendment, amendment.base, amendment.wording),
      rule,
      mayTakeBack,
      reopen: ({ amendment }, isTakenBack) => {
        if (isTakenBack) editor?.undo();
        rule(amendment, "reopened");
      },
      ruleOrder: (ids) => void dispatch(ruleInDiscussion(space, doc, { type: "order", ids })),
    };
  }, [acceptance, rule, editor, dispatch, space, doc]);
}
