import { useIntl } from "react-intl";
import { Select } from "../../../controls/Select.tsx";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectRegisters } from "../../../state/selectors.ts";
import type { VersionView } from "../../../state/versionSelectors.ts";
import { revisionName } from "../papers/usePaperName.ts";
import type { ProcedureForm } from "./procedureForm.ts";

export interface ProcedurePaperFieldsProps {
  readonly space: SpaceId;
  readonly form: ProcedureForm;
  readonly set: (part: Partial<ProcedureForm>) => void;
  /** The draft is given, and only its text is chosen. */
  readonly isFixed: boolean;
  /** The issued revisions of the draft, the newest first. */
  readonly issued: readonly VersionView[];
}

/** Which draft a procedure is on, and at which text of it. */
export function ProcedurePaperFields({ space, form, set, isFixed, issued }: ProcedurePaperFieldsProps) {
  const intl = useIntl();
  const documents = useAppSelector((state) => selectRegisters(state, space).documents);
  const nameOf = (doc: DocId): string => {
    const { reference = "", title = "" } = documents[doc] ?? {};
    return [reference, title].filter(Boolean).join(" ") || intl.formatMessage({ id: "drafts.untitled" });
  };
  const papers = Object.values(documents)
    .filter(({ isArchived }) => !isArchived)
    .map(({ id }) => ({ id, label: nameOf(id) }));
  const label = intl.formatMessage({ id: "procedures.field.paper" });
  return (
    <div className="f-record-pair">
      {isFixed && form.paper !== "" ? (
        <p className="f-record-fixed">
          <span className="f-meeting-quiet">{label}</span>
          <bdi>{nameOf(form.paper)}</bdi>
        </p>
      ) : (
        <Select<DocId | "">
          label={label}
          options={[{ id: "", label: intl.formatMessage({ id: "decisions.noPaper" }) }, ...papers]}
          value={form.paper}
          onChange={(paper) => set({ paper, at: "now" })}
          data-testid="procedure-draft"
        />
      )}
      {form.paper !== "" && (
        <Select<string>
          label={intl.formatMessage({ id: "papers.at" })}
          options={[
            { id: "now", label: intl.formatMessage({ id: "papers.now" }) },
            ...issued.map((version) => ({ id: version.id, label: revisionName(version) })),
          ]}
          value={form.at}
          onChange={(at) => set({ at })}
          data-testid="procedure-at"
        />
      )}
    </div>
  );
}
