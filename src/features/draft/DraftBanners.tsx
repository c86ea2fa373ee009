import { ProblemBanner } from "../../controls/ProblemBanner.tsx";
import type { DocId } from "../../domain/ids.ts";
import { problem } from "../../domain/problem.ts";
import { selectSavingProblem } from "../../state/draftSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";

export interface DraftBannersProps {
  readonly doc: DocId;
  readonly isNewer: boolean;
}

/** Why what is typed goes nowhere, or why nothing can be. Silence means that all is well. */
export function DraftBanners({ doc, isNewer }: DraftBannersProps) {
  const failed = useAppSelector((state) => selectSavingProblem(state, doc));
  if (failed) return <ProblemBanner problem={failed} isBand />;
  if (isNewer) return <ProblemBanner problem={problem("documentNewer")} tone="warn" isBand />;
  return null;
}
