import { useEffect } from "react";
import { delegationStyle } from "../../controls/delegationStyle.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { mayWrite } from "../../domain/role.ts";
import { selectCarets } from "../../state/draftSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import type { CaretSource } from "./caretSource.ts";

export interface RemoteCaretsProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly source: CaretSource;
}

/**
 * Gives the editor the carets of everyone else in the draft, in the colour of their delegation and with its letters.
 * It draws nothing: carets move with every key of another person, and nothing else on the page may be drawn for that.
 */
export function RemoteCarets({ space, doc, source }: RemoteCaretsProps) {
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
        isReading: !mayWrite(member.role, "body"),
      })),
    );
  }, [source, carets]);
  return null;
}
