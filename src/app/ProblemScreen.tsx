import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Button } from "../controls/Button.tsx";
import { Stack } from "../controls/Stack.tsx";
import { StartFrame } from "../controls/StartFrame.tsx";
import "./screens.css";

export interface ProblemScreenProps {
  readonly title: string;
  readonly text: string;
  /** For whoever mends it: never text, names or keys. */
  readonly detail?: string;
  /** Where the data are, for whoever mends it. */
  readonly folder?: string;
  /** Where the reports are. */
  readonly reports?: string;
  /** The window is loaded anew when left out. */
  readonly onRetry?: () => void;
  /** What else can be done. */
  readonly actions?: ReactNode;
}

/** Something stands in the way of everything: what it is, what is safe, what to do. */
export function ProblemScreen({ title, text, detail, folder, reports, onRetry, actions }: ProblemScreenProps) {
  const intl = useIntl();
  return (
    <StartFrame title={title} lead={text}>
      <div role="alert" data-testid="problem-screen">
        <Stack gap={5}>
          <Stack direction="row" gap={2}>
            <Button variant="primary" size="large" onPress={onRetry ?? reloadWindow} data-testid="problem-retry">
              {intl.formatMessage({ id: "action.retry" })}
            </Button>
            {actions}
            <Button size="large" onPress={() => window.close()}>
              {intl.formatMessage({ id: "crash.quit" })}
            </Button>
          </Stack>
          {folder && (
            <p className="a-problem-folder selectable">
              {intl.formatMessage({ id: "problem.folder" }, { folder: <code key="folder">{folder}</code> })}
            </p>
          )}
          {(detail || reports) && (
            <details className="a-problem-details">
              <summary>{intl.formatMessage({ id: "action.showDetails" })}</summary>
              {detail && <p className="selectable">{detail}</p>}
              {reports && (
                <p>{intl.formatMessage({ id: "crash.reports" }, { folder: <code key="folder">{reports}</code> })}</p>
              )}
            </details>
          )}
        </Stack>
      </div>
    </StartFrame>
  );
}

const reloadWindow = (): void => window.location.reload();
