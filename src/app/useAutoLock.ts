import { useEffect } from "react";
import { useAppDispatch, useAppSelector } from "../state/hooks.ts";
import { lockNow } from "../state/systemCommands.ts";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const LOOK_MS = 5_000;
const MINUTE_MS = 60_000;

/** Locks after the minutes of the settings. What is not on disk yet keeps the window open: it would be lost. */
export function useAutoLock(): void {
  const dispatch = useAppDispatch();
  const minutes = useAppSelector((state) => state.view.settings?.lockAfterMinutes ?? 0);
  const isProtected = useAppSelector((state) => (state.session.vault?.protection ?? "none") !== "none");
  const isWaiting = useAppSelector((state) => Object.values(state.saving).some((saving) => saving.hasPending));
  useEffect(() => {
    if (minutes === 0 || !isProtected || isWaiting) return;
    let lastAt = Date.now();
    const seen = (): void => {
      lastAt = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, seen, { passive: true });
    const look = setInterval(() => {
      if (Date.now() - lastAt >= minutes * MINUTE_MS) void dispatch(lockNow());
    }, LOOK_MS);
    return () => {
      clearInterval(look);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, seen);
    };
  }, [dispatch, minutes, isProtected, isWaiting]);
}
