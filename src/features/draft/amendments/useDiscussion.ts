import { useMemo } from "react";
import { discussionId } from "../../../documents/discussion/discussionId.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import type { Replica } from "../../../workspace/replica.ts";
import { useLoan } from "../../../state/useLoan.ts";

/** The document in which a draft is spoken of, for as long as its page is shown; null until all that this machine has of it is in. */
export function useDiscussion(space: SpaceId, doc: DocId): Replica["doc"] | null {
  const id = useMemo(() => discussionId(space, doc), [space, doc]);
  const loan = useLoan(space, id);
  return loan.state === "ready" ? loan.replica.doc : null;
}
