import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { ProblemCode } from "../../domain/problem.ts";
import { useAppSelector } from "../../state/hooks.ts";

const SHOWN_MS = 10_000;
/** A band says these for as long as they last; a toast would say the same a second time. */
const ON_A_BAND: ReadonlySet<ProblemCode> = new Set(["rolledBack"]);

/** Shows each new problem once as a toast. The list of notices has it from the store already. */
export function ProblemToasts() {
  const intl = useIntl();
  const toasts = useToasts();
  const list = useAppSelector((state) => state.notices.list);
  const last = useRef(0);
  useEffect(() => {
    const fresh = list.filter(({ id, problem }) => id > last.current && !ON_A_BAND.has(problem.code));
    last.current = list[0]?.id ?? last.current;
    for (const { id, at, problem } of fresh.slice(0, 3)) {
      const title = intl.formatMessage({ id: `problem.${problem.code}.title` });
      const text = intl.formatMessage({ id: `problem.${problem.code}.text` });
      toasts.queue.add({ id: -id, at, tone: "warn", text: `${title}. ${text}` }, { timeout: SHOWN_MS });
    }
  }, [list, intl, toasts]);
  return null;
}
