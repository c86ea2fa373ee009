import { useIntl } from "react-intl";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { DraftsIllustration } from "../../controls/illustrations/DraftsIllustration.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { DraftLoading } from "./DraftLoading.tsx";
import { DraftRoom } from "./DraftRoom.tsx";
import { useLoan } from "../../state/useLoan.ts";

export interface DraftPageProps {
  readonly space: SpaceId;
  readonly doc: DocId;
}

/** One draft: its text in the middle, what concerns it beside. */
export function DraftPage({ space, doc }: DraftPageProps) {
  const intl = useIntl();
  const loan = useLoan(space, doc);
  if (loan.state === "failed") {
    const { code } = loan.problem;
    return (
      <div data-testid="draft-failed">
        <EmptyState title={intl.formatMessage({ id: `problem.${code}.title` })} illustration={<DraftsIllustration />}>
          {intl.formatMessage({ id: `problem.${code}.text` })}
        </EmptyState>
      </div>
    );
  }
  if (loan.state === "loading") return <DraftLoading />;
  return <DraftRoom key={`${doc} ${loan.turn}`} space={space} doc={doc} replica={loan.replica} />;
}
