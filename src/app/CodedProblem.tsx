import { useIntl } from "react-intl";
import type { Problem } from "../domain/problem.ts";
import { ProblemScreen } from "./ProblemScreen.tsx";

/** A problem of the list as a whole screen. */
export function CodedProblem({ problem }: { readonly problem: Problem }) {
  const intl = useIntl();
  return (
    <ProblemScreen
      title={intl.formatMessage({ id: `problem.${problem.code}.title` })}
      text={intl.formatMessage({ id: `problem.${problem.code}.text` })}
      detail={[problem.code, problem.detail].filter(Boolean).join(": ")}
    />
  );
}
