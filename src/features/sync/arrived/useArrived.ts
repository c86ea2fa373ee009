import { useCallback, useEffect, useState } from "react";
import type { SpaceId } from "../../../domain/ids.ts";
import { type ArrivedDraft, type ArrivedSearch, searchArrived } from "../../../state/arrived/searchArrived.ts";
import { selectHeldCount } from "../../../state/connectionSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { rememberSeen } from "../../../state/lastSeen.ts";
import { selectRegisters } from "../../../state/selectors.ts";

/** So long (ms) nothing may have come before it is looked through anew: a log that is being fetched comes in many pieces. */
const QUIET_MS = 1_500;

export interface Arrived {
  /** Null before it begins. */
  readonly search: ArrivedSearch | null;
  /** The person has seen enough of a draft. */
  readonly seen: (draft: ArrivedDraft) => void;
}

/** What has come from others since this person looked, as far as the drafts have been read; anew whenever something has come. */
export function useArrived(space: SpaceId): Arrived {
  const dispatch = useAppDispatch();
  const [search, setSearch] = useState<ArrivedSearch | null>(null);
  const isLoaded = useAppSelector((state) => selectRegisters(state, space).isLoaded);
  const held = useAppSelector((state) => selectHeldCount(state, space));
  const [settled, setSettled] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(held), settled === null ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [held, settled]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked through anew when another number of entries is here
  useEffect(() => {
    if (!isLoaded) return;
    const stop = new AbortController();
    void dispatch(searchArrived(space, setSearch, stop.signal));
    return () => stop.abort();
  }, [dispatch, space, isLoaded, settled]);
  const seen = useCallback(
    (draft: ArrivedDraft) => {
      void dispatch(rememberSeen(space, draft.doc, { at: Date.now(), ends: draft.ends }));
      setSearch((before) => before && { ...before, drafts: before.drafts.filter(({ doc }) => doc !== draft.doc) });
    },
    [dispatch, space],
  );
  return { search, seen };
}
