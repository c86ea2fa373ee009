import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { List } from "../../../controls/List.tsx";
import { Section } from "../../../controls/Section.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { CHECKS, isAmiss } from "../../../state/diagnosis/finding.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { copyText, readAbout } from "../../../state/systemCommands.ts";
import { CheckRow } from "./CheckRow.tsx";
import { reportText } from "./reportText.ts";
import { useDiagnosis } from "./useDiagnosis.ts";
import { useNaming } from "./useNaming.ts";

/** What the clipboard takes. */
const MOST_LETTERS = 4_000;

/** "Why do I meet no one?": one check after the other, each with what it means and what to do. */
export function Diagnosis({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const naming = useNaming(space);
  const { running, findings, start, stop } = useDiagnosis(space);
  const isDone = running === null && findings.length > 0;
  const amiss = findings.filter(isAmiss).length;
  const copy = async (): Promise<void> => {
    const about = await dispatch(readAbout());
    if (!about.ok) return;
    const copied = await dispatch(copyText(reportText(intl, about.value.version, findings).slice(0, MOST_LETTERS)));
    if (copied.ok) toasts.show({ text: intl.formatMessage({ id: "diagnosis.copied" }), tone: "ok" });
  };
  const title = intl.formatMessage({ id: "diagnosis.title" });
  return (
    <Section title={title} description={intl.formatMessage({ id: "diagnosis.text" })} data-testid="diagnosis">
      <div className="f-sync-acts">
        <Button icon="search" onPress={running === null ? start : stop} data-testid="diagnosis-start">
          {intl.formatMessage({
            id: running !== null ? "diagnosis.stop" : isDone ? "diagnosis.again" : "diagnosis.start",
          })}
        </Button>
        {isDone && (
          <Button variant="quiet" icon="copy" onPress={() => void copy()} data-testid="diagnosis-copy">
            {intl.formatMessage({ id: "diagnosis.copy" })}
          </Button>
        )}
      </div>
      <p role="status" className="f-sync-summary" data-testid="diagnosis-summary" data-amiss={isDone ? amiss : ""}>
        {isDone &&
          (amiss === 0
            ? intl.formatMessage({ id: "diagnosis.summary.ok" })
            : intl.formatMessage({ id: "diagnosis.summary.amiss" }, { count: amiss }))}
      </p>
      {(running !== null || findings.length > 0) && (
        <List label={title} isBoxed>
          {CHECKS.map((check) => (
            <CheckRow
              key={check}
              check={check}
              naming={naming}
              isRunning={running === check}
              finding={findings.find((one) => one.check === check) ?? null}
            />
          ))}
        </List>
      )}
    </Section>
  );
}
