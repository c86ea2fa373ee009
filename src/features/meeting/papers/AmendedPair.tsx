import { useIntl } from "react-intl";
import { WordStretches } from "../../../controls/WordStretches.tsx";
import { shortChanges } from "../../../documents/amendments/shortChanges.ts";
import { wordChanges } from "../../../documents/amendments/wording.ts";
import type { ShownAmendment } from "./useAmendments.ts";
import "./amended.css";

export interface AmendedPairProps {
  readonly amendment: Pick<ShownAmendment, "before" | "after">;
  readonly lang: string;
}

/** A paragraph as it stands and as it would be, one beside the other where there is room: what goes is struck, what comes underlined. */
export function AmendedPair({ amendment: { before, after }, lang }: AmendedPairProps) {
  const intl = useIntl();
  const stretches = shortChanges(wordChanges(before, after));
  return (
    <div className="f-amended-pair">
      {(["before", "after"] as const).map((side) => (
        <div key={side} className="f-amended-side" data-testid={`amended-${side}`}>
          <p className="f-amended-name">{intl.formatMessage({ id: `amended.${side}` })}</p>
          <p className="f-amended-words" lang={lang} dir="auto">
            <WordStretches
              lang={lang}
              stretches={stretches.filter(({ kind }) => kind !== (side === "before" ? "new" : "gone"))}
            />
          </p>
        </div>
      ))}
    </div>
  );
}
