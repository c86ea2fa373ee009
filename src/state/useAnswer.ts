import { useEffect, useState } from "react";
import type { Command } from "./command.ts";
import { useAppDispatch } from "./hooks.ts";

/**
 * What a command answers: null until it does, and the last answer while a newer one is on its way. It is asked again whenever one
 * of `reasons` has changed, whose number never does; what it asks about is one of them. A failure is a notice and changes nothing here.
 */
export function useAnswer<T>(ask: () => Command<T>, reasons: readonly unknown[]): T | null {
  const dispatch = useAppDispatch();
  const [answer, setAnswer] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the command is made anew with every drawing, its reasons are not
  useEffect(() => {
    let isCurrent = true;
    void dispatch(ask()).then((given) => {
      if (isCurrent && given.ok) setAnswer(given.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [dispatch, ...reasons]);
  return answer;
}
