import { useEffect, useState } from "react";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { readQuarantine } from "../../state/quarantineCommand.ts";

type Read = Awaited<ReturnType<ReturnType<typeof readQuarantine>>>;
export type Quarantined = Extract<Read, { ok: true }>["value"][number];

/** What was set aside in a space, newest first; null until it has been read. */
export function useQuarantine(space: SpaceId): readonly Quarantined[] | null {
  const dispatch = useAppDispatch();
  const refusedCount = useAppSelector((state) => state.connection.refusedCount);
  const [entries, setEntries] = useState<readonly Quarantined[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another refusal is a reason to look again
  useEffect(() => {
    let isCurrent = true;
    void dispatch(readQuarantine(space)).then((read) => {
      if (isCurrent && read.ok) setEntries([...read.value].sort((a, b) => b.at - a.at));
    });
    return () => {
      isCurrent = false;
    };
  }, [dispatch, space, refusedCount]);
  return entries;
}
