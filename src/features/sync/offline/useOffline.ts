import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { readVersionExtents } from "../../../state/lackedVersions.ts";
import { prepareOffline, type Preparing, readShortcuts } from "../../../state/offline/offlineCommands.ts";
import type { OfflineNeeds } from "../../../state/offline/offlineChoice.ts";
import { selectOfflineFacts } from "../../../state/offline/offlineSelectors.ts";
import { readiness, type Readiness } from "../../../state/offline/readiness.ts";
import { loadSpelling } from "../../../state/spellingCommands.ts";
import { useAnswer } from "../../../state/useAnswer.ts";
import { selectVersions } from "../../../state/versionSelectors.ts";

export interface Offline {
  /** Null until the window's own store has told. */
  readonly readiness: Readiness | null;
  /** Null when nothing is being prepared. */
  readonly progress: Preparing | null;
  readonly start: () => void;
  readonly stop: () => void;
}

/** What this machine has and lacks of what is needed, and the act that fetches it. */
export function useOffline(space: SpaceId, needs: OfflineNeeds): Offline {
  const dispatch = useAppDispatch();
  const confirmed = useAppSelector((state) =>
    selectVersions(state, space)
      .map(({ id }) => id)
      .join(),
  );
  const extents = useAnswer(() => readVersionExtents(space), [space, confirmed]);
  const facts = useAppSelector((state) => selectOfflineFacts(state, space, needs, extents ?? undefined));
  const [progress, setProgress] = useState<Preparing | null>(null);
  /** Read once already: an empty draft has nothing to keep, and lacks nothing. */
  const [tried, setTried] = useState<ReadonlySet<DocId>>(new Set());
  const shortcuts = useAnswer(() => readShortcuts(space), [space, tried]);
  const running = useRef<AbortController | null>(null);
  useEffect(() => void dispatch(loadSpelling()), [dispatch]);
  const found = useMemo(
    () => shortcuts && readiness({ ...facts, shortcuts: new Set([...shortcuts, ...tried]) }),
    [facts, shortcuts, tried],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const start = useCallback(() => {
    if (!found) return;
    const mine = new AbortController();
    running.current = mine;
    const prepare = async (): Promise<void> => {
      await dispatch(prepareOffline(space, found.lacks, setProgress, mine.signal));
      if (!mine.signal.aborted) {
        const docs = found.lacks.flatMap((lack) => (lack.kind === "shortcut" ? lack.docs : []));
        setTried((before) => new Set([...before, ...docs]));
      }
      setProgress(null);
    };
    void prepare();
  }, [dispatch, space, found]);
  return { readiness: found, progress, start, stop };
}
