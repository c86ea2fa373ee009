import { useMemo } from "react";
import type { Saying } from "../../../documents/discussion/say.ts";
import type { PassageFields } from "../../../documents/discussion/statement.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { sayInDiscussion } from "../../../state/discussionCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";

export interface SayingActs {
  /** Resolves to false when it could not be kept; that is a notice already. */
  readonly table: (wish: Omit<Extract<Saying, { type: "amendment" }>, "type">) => Promise<boolean>;
  readonly amend: (wish: Omit<Extract<Saying, { type: "subAmendment" }>, "type">) => Promise<boolean>;
  readonly withdraw: (on: string, isWithdrawn: boolean) => void;
  readonly support: (on: string, isSupported: boolean) => void;
  readonly reanchor: (on: string, passage: PassageFields, base: string) => void;
  readonly comment: (wish: Omit<Extract<Saying, { type: "comment" }>, "type">) => Promise<boolean>;
  readonly reply: (on: string, text: string, mentions?: readonly string[]) => Promise<boolean>;
  readonly resolve: (on: string, isResolved: boolean) => void;
  readonly bracket: (wish: Omit<Extract<Saying, { type: "bracket" }>, "type">) => Promise<boolean>;
  readonly reserve: (wish: Omit<Extract<Saying, { type: "reservation" }>, "type">) => Promise<boolean>;
}

/** What every member who may speak in the discussion can say. */
export function useSaying(space: SpaceId, doc: DocId): SayingActs {
  const dispatch = useAppDispatch();
  return useMemo(() => {
    const say = async (saying: Saying): Promise<boolean> => (await dispatch(sayInDiscussion(space, doc, saying))).ok;
    return {
      table: (wish) => say({ type: "amendment", ...wish }),
      amend: (wish) => say({ type: "subAmendment", ...wish }),
      withdraw: (on, isWithdrawn) => void say({ type: "withdraw", on, isWithdrawn }),
      support: (on, isSupported) => void say({ type: "support", on, isSupported }),
      reanchor: (on, passage, base) => void say({ type: "reanchor", on, passage, base }),
      comment: (wish) => say({ type: "comment", ...wish }),
      reply: (on, text, mentions = []) => say({ type: "reply", on, text, mentions }),
      resolve: (on, isResolved) => void say({ type: "resolve", on, isResolved }),
      bracket: (wish) => say({ type: "bracket", ...wish }),
      reserve: (wish) => say({ type: "reservation", ...wish }),
    };
  }, [dispatch, space, doc]);
}
