import { useCallback, useEffect, useState } from "react";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { setPlace } from "../../state/presenceCommand.ts";
import type { Replica } from "../../workspace/replica.ts";
import type { OwnCaret } from "./EditorSurface.tsx";
import { createThrottle } from "./throttle.ts";

/** The others see the caret a few times a second: enough to follow, little enough to send. */
const EVERY_MS = 120;
/** A letter goes first: its caret would take the same road at the same instant, and each machine has few processors. */
const AFTER_MS = 40;

/** Tells the members of the space where this user is in the draft, and that the user has left it. */
export function useOwnPlace(space: SpaceId, doc: DocId, replica: Replica): (caret: OwnCaret | null) => void {
  const dispatch = useAppDispatch();
  const [throttle] = useState(() =>
    createThrottle<OwnCaret | null>(EVERY_MS, (caret) => dispatch(setPlace(space, { doc, caret })), AFTER_MS),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another replica of the draft means another stay in it
  useEffect(() => {
    dispatch(setPlace(space, { doc, caret: null }));
    return () => {
      throttle.cancel();
      dispatch(setPlace(space, { doc: null, caret: null }));
    };
  }, [dispatch, space, doc, replica, throttle]);
  return useCallback((caret: OwnCaret | null) => throttle.call(caret), [throttle]);
}
