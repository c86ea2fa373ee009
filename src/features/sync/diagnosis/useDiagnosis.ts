import { useCallback, useEffect, useRef, useState } from "react";
import type { SpaceId } from "../../../domain/ids.ts";
import { CHECKS, type CheckId, type Finding } from "../../../state/diagnosis/finding.ts";
import { runCheck } from "../../../state/diagnosis/runCheck.ts";
import { useAppDispatch } from "../../../state/hooks.ts";

export interface Diagnosis {
  /** Which check is being made; null when none is. */
  readonly running: CheckId | null;
  /** Of those that were made, in their order. */
  readonly findings: readonly Finding[];
  readonly start: () => void;
  readonly stop: () => void;
}

/** One check after the other. Another start, or the end of the page, leaves the one before. */
export function useDiagnosis(space: SpaceId): Diagnosis {
  const dispatch = useAppDispatch();
  const [running, setRunning] = useState<CheckId | null>(null);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const turn = useRef(0);
  const stop = useCallback(() => {
    turn.current++;
    setRunning(null);
  }, []);
  const start = useCallback(() => {
    const mine = ++turn.current;
    const look = async (): Promise<void> => {
      setFindings([]);
      for (const check of CHECKS) {
        setRunning(check);
        const finding = await dispatch(runCheck(space, check));
        if (turn.current !== mine) return;
        setFindings((before) => [...before, finding]);
      }
      setRunning(null);
    };
    void look();
  }, [dispatch, space]);
  useEffect(() => stop, [stop]);
  return { running, findings, start, stop };
}
