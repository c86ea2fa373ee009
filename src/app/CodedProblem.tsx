import { useIntl } from "react-intl";
import type { Problem } from "../domain/problem.ts";
import { ProblemScreen, type ProblemScreenProps } from "./ProblemScreen.tsx";

export interface CodedProblemProps extends Pick<ProblemScreenProps, "onRetry" | "actions" | "folder"> {
  readonly problem: Problem;
}

/** A problem of the list as a whole screen. */
export function CodedProblem({ problem, ...rest }: CodedProblemProps) {
  const intl = useIntl();
  return (
    <ProblemScreen
      {...rest}
      title={intl.formatMessage({ id: `problem.${problem.code}.title` })}
      text={intl.formatMessage({ id: `problem.${problem.code}.text` })}
      detail={[problem.code, problem.detail].filter(Boolean).join(": ")}
    />
  );
}
