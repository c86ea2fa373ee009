import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import { subActsFor } from "./actsFor.ts";
import { SaidBy } from "./SaidBy.tsx";
import { StandingLine } from "./StandingLine.tsx";
import type { Amending } from "./useAmending.ts";
import { WordDifference } from "./WordDifference.tsx";

export interface SubAmendmentsProps {
  readonly placed: PlacedAmendment;
  readonly amending: Amending;
}

/** Changes that are proposed to an amendment: the one that is agreed on gives the words that agreeing with it brings in. */
export function SubAmendments({ placed: { amendment }, amending }: SubAmendmentsProps) {
  const intl = useIntl();
  const { subAmendments } = amendment;
  const { viewer, runSub } = amending;
  if (subAmendments.length === 0) return null;
  const title = intl.formatMessage({ id: "amendments.changesToIt" });
  return (
    <div className="f-amend-subs">
      <p className="f-amend-label">{title}</p>
      <ul aria-label={title}>
        {subAmendments.map((sub) => (
          <li key={sub.id} className="f-amend-row" data-testid="sub-amendment">
            <SaidBy said={sub} speakers={viewer.speakers} />
            <WordDifference lang={amending.lang} before={sub.base} after={sub.proposed} keep={40} />
            {sub.reason && (
              <p className="f-amend-reason">
                <bdi>{sub.reason}</bdi>
              </p>
            )}
            <StandingLine standing={sub.standing} speakers={viewer.speakers} />
            <div className="f-amend-acts">
              {subActsFor(sub, viewer).map((act) => (
                <Button key={act} onPress={() => runSub(act, sub, subAmendments)} data-testid={`sub-${act}`}>
                  {intl.formatMessage({ id: `amendments.sub.${act}` })}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
