import { useEffect, useMemo, useState } from "react";
import { type AmendedParagraph, amendedParagraph } from "../../../documents/amendments/amendedParagraph.ts";
import type { AmendmentGroup } from "../../../documents/amendments/placeAmendments.ts";
import { watchPlaced } from "../../../documents/amendments/watchPlaced.ts";
import { discussionId } from "../../../documents/discussion/discussionId.ts";
import { redlineSideOf } from "../../../documents/files/redlineSideOf.ts";
import { createText, type TextModel } from "../../../documents/text/model/createText.ts";
import { blockOf } from "../../../documents/text/model/layout.ts";
import { readScheme } from "../../../documents/text/numbering/scheme.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { speakerOf } from "../../../domain/statementId.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectMemberViews } from "../../../state/selectors.ts";
import { useLoan } from "../../../state/useLoan.ts";

/** An amendment that can be brought in, with the whole paragraph before and after it. */
export interface ShownAmendment extends AmendedParagraph {
  readonly id: string;
  readonly block: string;
  readonly speaker: string;
  /** Whose words the speaker entered from a file, "" for their own. */
  readonly onBehalf: string;
  readonly reason: string;
}

const NONE: readonly ShownAmendment[] = [];

/** The amendments on the table to a draft as it stands, by paragraph and in the order in which they are taken; none of no draft. */
export function useAmendments(space: SpaceId, doc: DocId | null): readonly ShownAmendment[] {
  const talk = useMemo(() => doc && discussionId(space, doc), [space, doc]);
  const [text, said] = [useLoan(space, doc), useLoan(space, talk)];
  const members = useAppSelector((state) => selectMemberViews(state, space));
  const lang = useAppSelector((state) => (doc && selectDraft(state, space, doc)?.lang) ?? "en");
  const isSameMember = useMemo(() => {
    const memberOf = new Map(members.map(({ device, member }) => [speakerOf(device), member]));
    return (a: string, b: string): boolean => a === b || (memberOf.has(a) && memberOf.get(a) === memberOf.get(b));
  }, [members]);
  const draft = text.state === "ready" ? text.replica.doc : null;
  const discussion = said.state === "ready" ? said.replica.doc : null;
  const [shown, setShown] = useState(NONE);
  useEffect(() => {
    if (!draft || !discussion) return;
    const model = createText(draft, { canWrite: false });
    const onPlaced = (groups: readonly AmendmentGroup[]): void => setShown(shownOf(model, groups, lang));
    const stop = watchPlaced({ model, discussion, isSameMember, onPlaced });
    return () => {
      stop();
      model.destroy();
      setShown(NONE);
    };
  }, [draft, discussion, isSameMember, lang]);
  return shown;
}

function shownOf(model: TextModel, groups: readonly AmendmentGroup[], lang: string): readonly ShownAmendment[] {
  if (groups.length === 0) return NONE;
  const layout = model.layout();
  const { read } = redlineSideOf({ blocks: layout.blocks, scheme: readScheme(model.doc) }, lang);
  return groups.flatMap(({ block: id, amendments }) => {
    const block = id === null ? null : blockOf(layout, id);
    return amendments.flatMap((placed) => {
      const pair = block && amendedParagraph(block, placed, read);
      const { amendment } = placed;
      return pair
        ? {
            ...pair,
            ...{ id: amendment.id, block: block.id, speaker: amendment.speaker, reason: amendment.reason },
            onBehalf: amendment.onBehalf?.name ?? "",
          }
        : [];
    });
  });
}
