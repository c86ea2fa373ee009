import { ProblemBanner } from "../../controls/ProblemBanner.tsx";
import type { ProcedurePlace } from "../../documents/discussion/readDiscussion.ts";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { problem } from "../../domain/problem.ts";
import { selectSavingProblem } from "../../state/draftSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews, selectSayingProblem } from "../../state/selectors.ts";
import { DifferingBand } from "./DifferingBand.tsx";
import { PartsBand } from "./PartsBand.tsx";
import { ProcedureBand } from "./ProcedureBand.tsx";
import { SinceBand } from "./revisions/SinceBand.tsx";
import type { DraftHistory } from "./revisions/useHistory.ts";
import type { StandingWipe } from "./useWipe.ts";
import { WipeBand } from "./WipeBand.tsx";

export interface DraftBannersProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly isNewer: boolean;
  readonly isEditable: boolean;
  readonly standing: StandingWipe | null;
  readonly editor: Editor | null;
  readonly history: DraftHistory;
  readonly procedures: readonly ProcedurePlace[];
}

/** Why what is typed goes nowhere, or why nothing can be; and what somebody did to the text. Silence means that all is well. */
export function DraftBanners({
  space,
  doc,
  isNewer,
  isEditable,
  standing,
  editor,
  history,
  procedures,
}: DraftBannersProps) {
  const failed = useAppSelector((state) => selectSavingProblem(state, doc));
  const isSilenced = useAppSelector((state) => selectSayingProblem(state, space, doc));
  const members = useAppSelector((state) => selectMemberViews(state, space));
  return (
    <>
      {failed && <ProblemBanner problem={failed} isBand />}
      {!failed && isSilenced && <ProblemBanner problem={isSilenced} isBand />}
      {!failed && isNewer && <ProblemBanner problem={problem("documentNewer")} tone="warn" isBand />}
      <DifferingBand space={space} doc={doc} />
      {procedures.map((place) => (
        <ProcedureBand key={place.procedure} space={space} place={place} />
      ))}
      <PartsBand editor={isEditable && !failed ? editor : null} />
      {standing && (
        <WipeBand
          key={`${standing.wipe.device} ${String(standing.wipe.seq)}`}
          wipe={standing.wipe}
          by={members.find(({ device }) => device === standing.wipe.device) ?? null}
          onTakeBack={isEditable && !failed ? standing.takeBack : null}
          onLeave={standing.leave}
        />
      )}
      {history.news && history.lastSeen && (
        <SinceBand space={space} lastSeen={history.lastSeen} news={history.news} onShow={history.showNews} />
      )}
    </>
  );
}
