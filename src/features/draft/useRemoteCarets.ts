import { useEffect, useState } from "react";
import { delegationStyle } from "../../controls/delegationStyle.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { selectCarets } from "../../state/draftSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { type CaretSource, createCaretSource } from "./caretSource.ts";

/** The carets of everyone else in the draft, in the colour of their delegation and with its letters. */
export function useRemoteCarets(space: SpaceId, doc: DocId): CaretSource {
  const [source] = useState(createCaretSource);
  const carets = useAppSelector((state) => selectCarets(state, space, doc));
  useEffect(() => {
    source.put(
      carets.map(({ member, anchor, head }) => ({
        key: member.device,
        name: member.name,
        code: member.code,
        delegation: String(delegationStyle(member.index).colour),
        anchor,
        head,
      })),
    );
  }, [source, carets]);
  return source;
}
