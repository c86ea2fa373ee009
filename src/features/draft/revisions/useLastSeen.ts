import { useEffect, useState } from "react";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { type LastSeen, recallSeen, rememberSeen } from "../../../state/lastSeen.ts";
import type { Replica } from "../../../workspace/replica.ts";
import { createThrottle } from "../throttle.ts";

const EVERY_MS = 5_000;

/**
 * How far this user had seen the draft when it was last open on this machine; null when it never was. What is shown now is
 * remembered for the next time, as long as the window is looked at.
 */
export function useLastSeen(space: SpaceId, doc: DocId, replica: Replica): LastSeen | null {
  const dispatch = useAppDispatch();
  const [lastSeen, setLastSeen] = useState<LastSeen | null>(null);
  useEffect(() => {
    let isGone = false;
    const remember = (): void =>
      void dispatch(rememberSeen(space, doc, { at: Date.now(), ends: { ...replica.covers() } }));
    const looks = createThrottle<void>(EVERY_MS, remember);
    const look = (): void => {
      if (document.hasFocus()) looks.call();
    };
    void dispatch(recallSeen(space, doc)).then((seen) => {
      if (isGone) return;
      setLastSeen(seen);
      looks.call();
    });
    const stops = [replica.watchArrived(look), replica.watchSaving(look)];
    window.addEventListener("focus", look);
    return () => {
      isGone = true;
      for (const stop of stops) stop();
      window.removeEventListener("focus", look);
      looks.cancel();
      remember();
    };
  }, [dispatch, space, doc, replica]);
  return lastSeen;
}
