import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { DelegationMark } from "../../../controls/DelegationMark.tsx";
import { shownTime } from "../../../controls/relativeTime.ts";
import type { RedlineRow } from "../../../documents/revisions/redline.ts";
import type { DeviceId } from "../../../domain/ids.ts";
import type { Signer } from "../../../state/versionSelectors.ts";
import { WordDifference } from "../amendments/WordDifference.tsx";
import type { ParagraphDeed } from "../../../workspace/paragraphStories.ts";
import { type RowLabels, useRowWords } from "./useRowWords.ts";

export interface RedlineParagraphProps {
  readonly row: RedlineRow;
  readonly lang: string;
  readonly labels: RowLabels;
  readonly deeds: readonly ParagraphDeed[];
  readonly signerOf: (device: DeviceId) => Signer | null;
  /** Null where it cannot be brought back. */
  readonly onRestore: (() => void) | null;
}

/** One paragraph of a redline: its number, what became of it in words, who did so when, and its words. */
export function RedlineParagraph({ row, lang, labels, deeds, signerOf, onRestore }: RedlineParagraphProps) {
  const intl = useIntl();
  const { block, change, isMoved, wordsBefore, wordsAfter, before, after } = row;
  const isChange = change !== "same" || isMoved;
  const number = labels.after.get(block) ?? labels.before.get(block);
  const language = (after[0] ?? before[0])?.lang ?? lang;
  return (
    <li
      className={`f-redline-row f-redline-${change}`}
      data-testid="redline-row"
      data-block={block}
      data-kind={change}
      data-moved={isMoved}
      {...(isChange && { "data-change": "", tabIndex: -1 })}
    >
      {(isChange || number) && (
        <p className="f-redline-head">
          {number && <strong className="f-amend-number">{number}</strong>} <What row={row} labels={labels} />
        </p>
      )}
      <WordDifference lang={language} before={wordsBefore} after={wordsAfter} data-testid="redline-words" />
      {deeds.length > 0 && (
        <p className="f-redline-who" data-testid="redline-who">
          {deeds.map((deed) => (
            <Deed key={deed.device} deed={deed} signer={signerOf(deed.device)} />
          ))}
        </p>
      )}
      {onRestore && (
        <div className="f-redline-acts">
          <Button variant="quiet" icon="history" onPress={onRestore} data-testid="redline-restore">
            {intl.formatMessage({ id: "redline.restore" })}
          </Button>
        </div>
      )}
    </li>
  );
}

function What({ row, labels }: Pick<RedlineParagraphProps, "row" | "labels">) {
  return <span className="f-redline-what">{useRowWords().all(row, labels)}</span>;
}

function Deed({ deed: { at, acts }, signer }: { readonly deed: ParagraphDeed; readonly signer: Signer | null }) {
  const intl = useIntl();
  const who = signer?.name || intl.formatMessage({ id: "authors.unknown" });
  const what = intl.formatList(
    acts.map((act) => intl.formatMessage({ id: `redline.act.${act}` })),
    { type: "conjunction" },
  );
  return (
    <span>
      {signer && <DelegationMark code={signer.code} place={signer.index} />}{" "}
      {intl.formatMessage(
        { id: "redline.deed" },
        {
          who: <bdi key="who">{who}</bdi>,
          what,
          when: (
            <time key="when" dateTime={new Date(shownTime(at)).toISOString()}>
              {intl.formatDate(shownTime(at), { dateStyle: "medium", timeStyle: "short" })}
            </time>
          ),
        },
      )}
    </span>
  );
}
