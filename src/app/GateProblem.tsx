import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../controls/Button.tsx";
import type { Problem, ProblemCode } from "../domain/problem.ts";
import { useAppDispatch } from "../state/hooks.ts";
import { readAbout, reloadAll, startAfresh } from "../state/systemCommands.ts";
import { CodedProblem } from "./CodedProblem.tsx";

/** What a fresh start ends: the data of this machine are of no use to it any more. */
const LOST: ReadonlySet<ProblemCode> = new Set(["storeDamaged", "keysDamaged"]);

/** Something stands between this machine and its drafts. Nothing empty is shown in their place. */
export function GateProblem({ problem }: { readonly problem: Problem }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [folder, setFolder] = useState("");
  useEffect(() => {
    void dispatch(readAbout()).then((about) => about.ok && setFolder(about.value.profile));
  }, [dispatch]);
  return (
    <CodedProblem
      problem={problem}
      onRetry={() => void dispatch(reloadAll())}
      {...(folder && { folder })}
      actions={
        LOST.has(problem.code) && (
          <Button size="large" onPress={() => void dispatch(startAfresh())} data-testid="problem-afresh">
            {intl.formatMessage({ id: "afresh.action" })}
          </Button>
        )
      }
    />
  );
}
