import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { MOST_SENTENCE } from "../../../documents/meeting/statement.ts";

export interface RulingFormProps {
  readonly acceptLabel: string;
  readonly refuseLabel: string;
  /** Which ruling is not given without a reason. */
  readonly needsReason: "accepted" | "refused";
  readonly mayAccept?: boolean;
  readonly mayRefuse?: boolean;
  readonly onRule: (isAccepted: boolean, reason: string) => void;
}

/** Yes or no of the secretariat, with why. */
export function RulingForm(props: RulingFormProps) {
  const { acceptLabel, refuseLabel, needsReason, mayAccept = true, mayRefuse = true, onRule } = props;
  const intl = useIntl();
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const rule = (isAccepted: boolean): void => {
    const why = reason.trim();
    const isNeeded = isAccepted === (needsReason === "accepted");
    setMissing(isNeeded && why === "");
    if (isNeeded && why === "") return;
    onRule(isAccepted, why);
    setReason("");
  };
  return (
    <div className="f-record-ruling" data-testid="ruling">
      <TextField
        label={intl.formatMessage({ id: "ruling.reason" })}
        value={reason}
        onChange={setReason}
        maxLength={MOST_SENTENCE}
        data-testid="ruling-reason"
        {...(isMissing && { error: intl.formatMessage({ id: "ruling.reason.error" }) })}
      />
      <div className="f-record-acts">
        {mayAccept && (
          <Button onPress={() => rule(true)} data-testid="rule-counts">
            {acceptLabel}
          </Button>
        )}
        {mayRefuse && (
          <Button onPress={() => rule(false)} data-testid="rule-not">
            {refuseLabel}
          </Button>
        )}
      </div>
    </div>
  );
}
