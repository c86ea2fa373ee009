import { useIntl } from "react-intl";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectDraftSaving, selectMemberViews } from "../../state/selectors.ts";
import { savingWords } from "./savingWords.ts";

/** Read out when it changes for good: "writing" comes and goes too quickly to be worth hearing. */
export function SavingLine({ space, doc }: { readonly space: SpaceId; readonly doc: DocId }) {
  const intl = useIntl();
  const saving = useAppSelector((state) => selectDraftSaving(state, space, doc));
  const others = useAppSelector((state) => selectMemberViews(state, space).filter((one) => !one.isSelf).length);
  const { tone, id, values, detail } = savingWords(saving, others);
  const words = intl.formatMessage({ id }, values);
  return (
    <div
      className="f-draft-saving"
      data-testid="saving"
      data-state={saving.state}
      data-holders={saving.holders.length}
      data-seq={saving.lastSeq}
    >
      <StatusDot tone={tone}>{words}</StatusDot>
      {detail && <p className="f-draft-quiet">{intl.formatMessage({ id: detail })}</p>}
      <span className="visually-hidden" role="status">
        {saving.state === "keeping" ? "" : words}
      </span>
    </div>
  );
}
