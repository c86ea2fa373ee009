import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { CodeWords } from "../../controls/CodeWords.tsx";
import { ProblemBanner } from "../../controls/ProblemBanner.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { problem } from "../../domain/problem.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { cancelJoin, enterSpace } from "../../state/memberCommands.ts";
import type { Joining } from "../../workspace/workspace.ts";
import { ByFile } from "./ByFile.tsx";

export interface ProgressStepProps {
  readonly joining: Joining;
  /** "" when the window was opened anew meanwhile. */
  readonly spaceName: string;
  readonly onAgain: () => void;
}

/** From the first search to the open space, or to what went wrong and the way on. */
export function ProgressStep({ joining, spaceName, onAgain }: ProgressStepProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { space, state, words } = joining;
  const [isCarried, setCarried] = useState(false);
  const cancel = async (): Promise<void> => {
    await dispatch(cancelJoin(space));
    onAgain();
  };
  if (state === "failed") {
    return (
      <div className="f-join-step" data-testid="join-failed">
        <ProblemBanner problem={joining.problem ?? problem("unknown")} />
        <div className="f-join-buttons">
          <Button variant="primary" onPress={() => void cancel()} data-testid="join-again">
            {intl.formatMessage({ id: "action.retry" })}
          </Button>
        </div>
      </div>
    );
  }
  if (state === "admitted") {
    return (
      <div className="f-join-step" data-testid="join-admitted">
        <p>{intl.formatMessage({ id: "join.admitted.text" }, { space: <bdi key="space">{spaceName}</bdi> })}</p>
        <div className="f-join-buttons">
          <Button variant="primary" autoFocus onPress={() => void dispatch(enterSpace(space))} data-testid="join-enter">
            {intl.formatMessage({ id: "join.done.open" })}
          </Button>
        </div>
      </div>
    );
  }
  const isMet = (state === "waiting" || isCarried) && words.length > 0;
  return (
    <div className="f-join-step" data-testid={`join-${state}`}>
      {isMet && <p>{intl.formatMessage({ id: "join.words.text" })}</p>}
      {isMet && (
        <div className="f-join-words" data-testid="join-code-words" data-words={words.join(" ")}>
          <CodeWords label={intl.formatMessage({ id: "invite.words.label" })} words={words} />
        </div>
      )}
      {isMet && joining.isReturn && <p className="f-join-quiet">{intl.formatMessage({ id: "join.return.wait" })}</p>}
      {!isMet && <p>{intl.formatMessage({ id: "join.waiting.text" })}</p>}
      <ProgressBar label={intl.formatMessage({ id: isMet ? "join.approval" : "join.searching.progress" })} />
      {state === "searching" && <ByFile space={space} isCarried={isCarried} onCarried={() => setCarried(true)} />}
      <div className="f-join-buttons">
        <Button onPress={() => void cancel()} data-testid="join-cancel">
          {intl.formatMessage({ id: "join.cancel" })}
        </Button>
      </div>
    </div>
  );
}
