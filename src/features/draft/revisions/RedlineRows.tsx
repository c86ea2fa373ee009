import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { RedlineRow } from "../../../documents/revisions/redline.ts";
import { mayRestore } from "../../../documents/revisions/restoreRevision.ts";
import type { DeviceId, SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectSigners } from "../../../state/versionSelectors.ts";
import { deedsOf } from "../../../workspace/paragraphStories.ts";
import { RedlineParagraph } from "./RedlineParagraph.tsx";
import type { ReadyRedline } from "./useRedline.ts";

export interface RedlineRowsProps {
  readonly ready: ReadyRedline;
  /** Also the paragraphs that stayed as they were. */
  readonly isWhole: boolean;
  readonly space: SpaceId;
  readonly lang: string;
  /** Null where nothing can be brought back. */
  readonly onRestore: ((row: RedlineRow) => void) | null;
}

export function RedlineRows({ ready, isWhole, space, lang, onRestore }: RedlineRowsProps) {
  const intl = useIntl();
  const signers = useAppSelector((state) => selectSigners(state, space));
  const signerOf = useCallback((device: DeviceId) => signers.get(device) ?? null, [signers]);
  const { redline, labels, stories } = ready;
  const rows = isWhole ? redline.rows : redline.rows.filter(({ change, isMoved }) => change !== "same" || isMoved);
  if (rows.length === 0) return null;
  return (
    <ol className="f-redline-rows" aria-label={intl.formatMessage({ id: "redline.rows" })}>
      {rows.map((row) => (
        <RedlineParagraph
          key={`${row.change} ${row.block}`}
          row={row}
          lang={lang}
          labels={labels}
          deeds={stories ? deedsOf(stories, blocksOfRow(row)) : []}
          signerOf={signerOf}
          onRestore={onRestore && mayRestore(row) ? () => onRestore(row) : null}
        />
      ))}
    </ol>
  );
}

/** Ids of the paragraphs that a row is about, then and now. */
export const blocksOfRow = ({ before, after }: RedlineRow): readonly string[] => [
  ...new Set([...before, ...after].map(({ id }) => id)),
];
