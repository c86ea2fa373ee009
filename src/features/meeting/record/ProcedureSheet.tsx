import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useMeetings } from "../../../state/useMeetings.ts";
import { ProcedureDialog } from "./ProcedureDialog.tsx";

export interface ProcedureSheetProps {
  readonly space: SpaceId;
  readonly draft: DocId;
  readonly onClose: () => void;
}

/** A procedure on a draft, from outside of a meeting: it is recorded in one of those of the space, the last one unless another is chosen. */
export function ProcedureSheet({ space, draft, onClose }: ProcedureSheetProps) {
  const meetings = useMeetings(space);
  if (!meetings) return null;
  const known = meetings.filter(({ isCancelled }) => !isCancelled).toReversed();
  return <ProcedureDialog space={space} meetings={known} draft={draft} onClose={onClose} />;
}
