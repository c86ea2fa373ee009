import { memo } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Icon } from "../../../controls/icons/Icon.tsx";
import { languageName } from "../../../controls/languageName.ts";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import { mayCheck as isCheckable } from "../../../documents/languages/checkedSaying.ts";
import type { TermFinder } from "../../../documents/languages/findTerms.ts";
import type { ParallelRow } from "../../../documents/languages/readParallel.ts";
import { SpeakerName } from "../amendments/SpeakerName.tsx";
import type { SpeakerView } from "../amendments/speakersOf.ts";
import { WordDifference } from "../amendments/WordDifference.tsx";
import { isOpenRow, rowKey } from "./rowsToWalk.ts";
import { stateIcon } from "./stateIcon.ts";
import { termStretches } from "./termStretches.ts";
import { ROW, type TranslatingActs } from "./useTranslatingActs.ts";

export interface SourceRowProps {
  readonly row: ParallelRow;
  /** The number of the paragraph in the source. */
  readonly label: string | null;
  /** As they are read in the source; "" where it has no such paragraph. */
  readonly words: string;
  /** Of this paragraph, and of the whole source. */
  readonly lang: string;
  readonly textLang: string;
  readonly checker: SpeakerView | null;
  readonly mayCheck: boolean;
  readonly mayInsert: boolean;
  readonly mayRemove: boolean;
  readonly findTerms: TermFinder;
  readonly acts: TranslatingActs;
}

/** A paragraph of the source, how its translation stands to it, and what can be done about that. */
export const SourceRow = memo(function SourceRow(props: SourceRowProps) {
  const { row, label, words, lang, textLang, findTerms } = props;
  const intl = useIntl();
  const language = languageName(textLang, intl.locale);
  const isBehind = row.state === "behind" && row.check !== null && row.check.words !== words;
  return (
    <div
      className="f-beside-row"
      data-testid="source-row"
      data-state={row.state}
      tabIndex={-1}
      {...{ [ROW]: rowKey(row) }}
    >
      {row.source && (
        <div className="f-beside-words" data-look={row.source.kind}>
          <span className="visually-hidden">{intl.formatMessage({ id: "parallel.inSource" }, { language })}</span>{" "}
          {label && <span className="f-beside-number">{label}</span>}
          {isBehind ? (
            <WordDifference lang={lang} before={row.check?.words ?? ""} after={words} data-testid="source-difference" />
          ) : (
            <SourceWords {...{ words, lang, findTerms }} />
          )}
        </div>
      )}
      <RowState {...props} language={language} />
    </div>
  );
}, isSameRow);

function SourceWords({ words, lang, findTerms }: Pick<SourceRowProps, "words" | "lang" | "findTerms">) {
  const intl = useIntl();
  return (
    <p lang={lang} dir="auto">
      {termStretches(words, findTerms(words)).map(({ text, term }, at) =>
        term ? (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no other name than its place
            key={at}
            className="f-beside-term"
            title={intl.formatMessage({ id: "terms.agreed" }, { rendering: term.rendering })}
          >
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}

function RowState(props: SourceRowProps & { readonly language: string }) {
  const { row, language, mayCheck, mayInsert, mayRemove, acts } = props;
  const intl = useIntl();
  const { state, reason } = row;
  const said = reason
    ? intl.formatMessage({ id: `parallel.extra.${reason}` }, { language })
    : intl.formatMessage({ id: `parallel.state.${state}` }, { language });
  if (state === "same") return <span className="visually-hidden">{said}</span>;
  return (
    <div className="f-beside-state" data-open={isOpenRow(row) || undefined}>
      <span className="f-beside-said">
        <Icon name={stateIcon[state]} size="small" /> {said}
        {state === "behind" && <CheckedBy {...props} />}
      </span>
      {mayCheck && isCheckable(row) && (
        <Button variant="quiet" icon="check" onPress={() => void acts.check([row])} data-testid="check-row">
          {intl.formatMessage({ id: "parallel.check" })}
        </Button>
      )}
      {mayInsert && (
        <Button variant="quiet" icon="plus" onPress={() => acts.insert(row)} data-testid="insert-row">
          {intl.formatMessage({ id: "parallel.insert" })}
        </Button>
      )}
      {mayRemove && (
        <Button variant="quiet" icon="trash" onPress={() => acts.remove(row)} data-testid="remove-row">
          {intl.formatMessage({ id: "parallel.remove" })}
        </Button>
      )}
    </div>
  );
}

function CheckedBy({ row: { check }, checker }: Pick<SourceRowProps, "row" | "checker">) {
  const intl = useIntl();
  if (!check || !checker) return null;
  return (
    <span className="f-beside-checked">
      {" "}
      {intl.formatMessage(
        { id: "parallel.checkedBy" },
        { who: <SpeakerName key="who" isShort speaker={checker} />, when: <RelativeTime key="when" at={check.at} /> },
      )}
    </span>
  );
}

/** Rows are read anew with each letter; one that says the same is not drawn again. */
function isSameRow({ row, ...rest }: SourceRowProps, { row: other, ...others }: SourceRowProps): boolean {
  const before: Readonly<Record<string, unknown>> = rest;
  return (
    Object.entries(others).every(([name, value]) => Object.is(value, before[name])) &&
    row.state === other.state &&
    row.source === other.source &&
    row.reason === other.reason &&
    row.check?.id === other.check?.id &&
    rowKey(row) === rowKey(other)
  );
}
