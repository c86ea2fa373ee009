import { useIntl } from "react-intl";
import { useAppDispatch } from "../../../state/hooks.ts";
import { openDraft } from "../../../state/openDraft.ts";
import type { ParagraphName } from "./placeDiscussion.ts";

export interface ParagraphTitleProps {
  readonly id: string;
  /** Null for words that are not in the text any more. */
  readonly paragraph: ParagraphName | null;
  readonly lost: string;
}

/** The paragraph by its number and how it begins; pressed, the text goes there. */
export function ParagraphTitle({ id, paragraph, lost }: ParagraphTitleProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  if (!paragraph) {
    return (
      <h3 id={id} className="f-amend-paragraph">
        {lost}
      </h3>
    );
  }
  const { block, number, words } = paragraph;
  return (
    <h3 id={id} className="f-amend-paragraph">
      <button
        type="button"
        onClick={() => dispatch(openDraft.actions.jumpAsked(block))}
        data-testid="amendment-paragraph"
        data-number={number ?? ""}
      >
        {number && <span className="f-amend-number">{number}</span>}{" "}
        <bdi>{words || intl.formatMessage({ id: "draft.needsLook.empty" })}</bdi>
      </button>
    </h3>
  );
}
