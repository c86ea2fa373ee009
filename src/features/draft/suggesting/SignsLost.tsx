import { useIntl } from "react-intl";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { changedStretch } from "../../../documents/amendments/changedStretch.ts";
import { type Sign, signsIn, signsLost } from "../../../documents/amendments/signsLost.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { Block } from "../../../documents/text/model/block.ts";

export interface SignsLostProps {
  readonly editor: Editor;
  readonly block: Block;
  /** What the paragraph would be. */
  readonly words: string;
}

/** The field has bare letters: which of them are footnotes and references, and which of these the proposal would take out. */
export function SignsLost({ editor, block, words }: SignsLostProps) {
  const intl = useIntl();
  const signs = signsIn(block.spans);
  if (signs.length === 0) return null;
  const stretch = changedStretch(block.text, words);
  const lost = stretch ? signsLost(block, stretch) : [];
  const list = (all: readonly Sign[]): string => intl.formatList(all.map(nameOf));
  const nameOf = (sign: Sign): string => {
    if (sign.type === "reference") {
      return intl.formatMessage({ id: "reference.spoken" }, { label: editor.references.read(sign.reference).label });
    }
    return intl.formatMessage({ id: "note.marker" }, { number: editor.model.layout().numbers.get(sign.note) ?? 0 });
  };
  return (
    <div role="status">
      {lost.length === 0 ? (
        <p className="f-suggest-keys">{intl.formatMessage({ id: "suggesting.signs" }, { list: list(signs) })}</p>
      ) : (
        <p className="f-suggest-lost" data-testid="suggest-lost">
          <StatusDot tone="warn">{intl.formatMessage({ id: "suggesting.signsLost" }, { list: list(lost) })}</StatusDot>
        </p>
      )}
    </div>
  );
}
