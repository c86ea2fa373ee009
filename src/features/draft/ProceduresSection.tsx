import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { ProcedurePlace } from "../../documents/discussion/readDiscussion.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { useProcedure } from "../../state/useProcedure.ts";
import { view } from "../../state/view.ts";

export interface ProceduresSectionProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly places: readonly ProcedurePlace[];
  readonly mayOpen: boolean;
}

/** The written and silence procedures that the draft was put to, and what became of each. */
export function ProceduresSection({ space, doc, places, mayOpen }: ProceduresSectionProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  if (places.length === 0 && !mayOpen) return null;
  return (
    <Section title={intl.formatMessage({ id: "procedures.title" })} data-testid="draft-procedures">
      {places.length > 0 && (
        <ul className="f-draft-procedures">
          {places.map((place) => (
            <ProcedureLine key={place.procedure} space={space} place={place} />
          ))}
        </ul>
      )}
      {mayOpen && (
        <Button icon="clock" onPress={() => dispatch(view.actions.procedureAsked(doc))} data-testid="draft-procedure">
          {intl.formatMessage({ id: "procedures.onDraft" })}
        </Button>
      )}
    </Section>
  );
}

function ProcedureLine({ space, place }: { readonly space: SpaceId; readonly place: ProcedurePlace }) {
  const intl = useIntl();
  const procedure = useProcedure(space, place);
  if (!procedure) return null;
  const { says, deadline, ended } = procedure;
  return (
    <li data-testid="draft-procedure-row" data-outcome={ended?.outcome ?? "open"}>
      <strong>{intl.formatMessage({ id: `procedures.kind.${says.kind}` })}</strong>{" "}
      <StatusDot tone={ended ? (ended.outcome === "adopted" ? "ok" : "warn") : "info"}>
        {intl.formatMessage({ id: ended ? `procedures.outcome.${ended.outcome}` : "procedures.open" })}
      </StatusDot>
      <p className="f-draft-quiet">{intl.formatMessage({ id: "reports.until" }, { deadline: deadline.asPrinted })}</p>
    </li>
  );
}
