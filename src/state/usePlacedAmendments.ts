import { useEffect, useMemo, useState } from "react";
import type { PlacedAmendment } from "../documents/amendments/placeAmendments.ts";
import { watchPlaced } from "../documents/amendments/watchPlaced.ts";
import { discussionId } from "../documents/discussion/discussionId.ts";
import { createText } from "../documents/text/model/createText.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { useAppSelector } from "./hooks.ts";
import { isSameMemberIn } from "./votedAmendments.ts";
import { useLoan } from "./useLoan.ts";

const NOTHING: readonly PlacedAmendment[] = [];

/** The amendments to a draft in the order of its text, for as long as they are looked at from outside of it. */
export function usePlacedAmendments(space: SpaceId, draft: DocId): readonly PlacedAmendment[] {
  const id = useMemo(() => discussionId(space, draft), [space, draft]);
  const [text, said] = [useLoan(space, draft), useLoan(space, id)];
  const members = useAppSelector((state) => state.session.spaces[space]?.members);
  const [placed, setPlaced] = useState(NOTHING);
  const [textDoc, saidDoc] = [docOf(text), docOf(said)];
  useEffect(() => {
    if (!textDoc || !saidDoc) return;
    const model = createText(textDoc, { canWrite: false });
    const stop = watchPlaced({
      model,
      discussion: saidDoc,
      isSameMember: isSameMemberIn(members ?? []),
      onPlaced: (groups) => setPlaced(groups.flatMap(({ amendments }) => amendments)),
    });
    return () => {
      stop();
      model.destroy();
      setPlaced(NOTHING);
    };
  }, [textDoc, saidDoc, members]);
  return placed;
}

const docOf = (loan: ReturnType<typeof useLoan>) => (loan.state === "ready" ? loan.replica.doc : null);
