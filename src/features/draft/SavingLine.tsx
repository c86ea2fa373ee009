import { useIntl } from "react-intl";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectDraftSaving, selectMemberViews } from "../../state/selectors.ts";
import { savingWords } from "./savingWords.ts";
import { useHasLasted } from "./useHasLasted.ts";

/** A letter is on the disk in a few milliseconds: what takes no longer is not worth a word that comes and goes. */
const WORTH_A_WORD_MS = 400;

/** Read out when it changes for good: "writing" is seen when it lasts, and not heard. */
export function SavingLine({ space, doc }: { readonly space: SpaceId; readonly doc: DocId }) {
  const intl = useIntl();
  const saving = useAppSelector((state) => selectDraftSaving(state, space, doc));
  const others = useAppSelector((state) => selectMemberViews(state, space).filter((one) => !one.isSelf).length);
  const isKeeping = useHasLasted(saving.state === "keeping", WORTH_A_WORD_MS);
  const state = saving.state === "keeping" && !isKeeping ? "kept" : saving.state;
  const { tone, id, values, detail } = savingWords({ ...saving, state }, others);
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
        {isKeeping ? "" : words}
      </span>
    </div>
  );
}
