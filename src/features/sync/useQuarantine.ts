import { useMemo } from "react";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { readQuarantine } from "../../state/quarantineCommand.ts";
import { useAnswer } from "../../state/useAnswer.ts";

type Read = Awaited<ReturnType<ReturnType<typeof readQuarantine>>>;
export type Quarantined = Extract<Read, { ok: true }>["value"][number];

/** What was set aside in a space, newest first; null until it has been read. */
export function useQuarantine(space: SpaceId): readonly Quarantined[] | null {
  const refusedCount = useAppSelector((state) => state.connection.refusedCount);
  const entries = useAnswer(() => readQuarantine(space), [space, refusedCount]);
  return useMemo(() => entries && [...entries].sort((a, b) => b.at - a.at), [entries]);
}
