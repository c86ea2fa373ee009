import { useIntl } from "react-intl";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { CIRCULATIONS, type Circulation } from "../../../ledger/checkpoint/checkpointBody.ts";

export interface IssueForm {
  /** False: a version that is only confirmed, such as the end of a reading. */
  readonly isIssued: boolean;
  readonly circulation: Circulation;
  readonly audience: string;
}

export interface IssueFieldsProps {
  /** The number that it would have. */
  readonly revision: number;
  readonly form: IssueForm;
  readonly onChange: (form: IssueForm) => void;
}

/** Letters; in UTF-8 at most twice as many bytes in the scripts of the interface. */
const MAX_AUDIENCE = 400;

/** Whether the version is issued as a revision, and to whom it goes. */
export function IssueFields({ revision, form, onChange }: IssueFieldsProps) {
  const intl = useIntl();
  const { isIssued, circulation, audience } = form;
  return (
    <>
      <RadioGroup<"issue" | "confirm">
        label={intl.formatMessage({ id: "issue.kind" })}
        value={isIssued ? "issue" : "confirm"}
        onChange={(kind) => onChange({ ...form, isIssued: kind === "issue" })}
        options={[
          {
            id: "issue",
            label: intl.formatMessage({ id: "issue.kind.issue" }, { revision }),
            description: intl.formatMessage({ id: "issue.kind.issue.text" }),
          },
          {
            id: "confirm",
            label: intl.formatMessage({ id: "issue.kind.confirm" }),
            description: intl.formatMessage({ id: "issue.kind.confirm.text" }),
          },
        ]}
        data-testid="issue-kind"
      />
      {isIssued && (
        <>
          <RadioGroup<Circulation>
            label={intl.formatMessage({ id: "revision.circulation" })}
            value={circulation}
            onChange={(next) => onChange({ ...form, circulation: next })}
            options={CIRCULATIONS.map((id) => ({
              id,
              label: intl.formatMessage({ id: `revision.circulation.${id}` }),
              description: intl.formatMessage({ id: `revision.circulation.${id}.text` }),
            }))}
            data-testid="issue-circulation"
          />
          <TextField
            label={intl.formatMessage({ id: "issue.audience" })}
            description={intl.formatMessage({ id: "issue.audience.text" })}
            value={audience}
            onChange={(next) => onChange({ ...form, audience: next })}
            maxLength={MAX_AUDIENCE}
            data-testid="issue-audience"
          />
        </>
      )}
    </>
  );
}
