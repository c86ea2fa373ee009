import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { Section } from "../../controls/Section.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectVersionsOf, type VersionView } from "../../state/versionSelectors.ts";
import { TextWords } from "./TextWords.tsx";
import "./versions.css";

export interface VersionsProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  /** Null for who may not confirm. */
  readonly onConfirm: (() => void) | null;
}

/** The confirmed versions of a draft: who, when, and whether this machine's text of that moment agrees. */
export function Versions({ space, doc, onConfirm }: VersionsProps) {
  const intl = useIntl();
  const versions = useAppSelector((state) => selectVersionsOf(state, space, doc));
  const title = intl.formatMessage({ id: "versions.title" });
  return (
    <Section title={title}>
      <div className="f-draft-versions" data-testid="versions">
        {versions.length === 0 && <p className="f-draft-quiet">{intl.formatMessage({ id: "versions.none" })}</p>}
        {versions.length > 0 && (
          <List label={title}>
            {versions.map((version) => (
              <Row key={version.id} version={version} />
            ))}
          </List>
        )}
        {onConfirm && (
          <Button icon="checkCircle" onPress={onConfirm} data-testid="confirm-version-open">
            {intl.formatMessage({ id: "versions.confirm" })}
          </Button>
        )}
      </div>
    </Section>
  );
}

const TONES = {
  same: "ok",
  unknown: "neutral",
  behind: "neutral",
  cut: "warn",
  other: "danger",
  forked: "danger",
} as const satisfies Record<VersionView["answer"], string>;

function Row({ version }: { readonly version: VersionView }) {
  const intl = useIntl();
  const { by, at, answer } = version;
  const who = by.name || intl.formatMessage({ id: "members.unnamed" });
  return (
    <ListRow
      data-testid="version"
      mark={<DelegationMark code={by.code} place={by.index} />}
      title={<bdi>{version.reference || intl.formatMessage({ id: "versions.unnamed" })}</bdi>}
      detail={
        <>
          {intl.formatMessage(
            { id: "versions.by" },
            { who: <bdi key="who">{who}</bdi>, when: <RelativeTime key="when" at={at} /> },
          )}
          <span className="f-draft-version-answer" data-testid="version-answer" data-answer={answer}>
            <StatusDot tone={TONES[answer]}>
              <AnswerWords version={version} />
            </StatusDot>
          </span>
          <WordLines version={version} />
        </>
      }
    />
  );
}

function AnswerWords({ version: { answer, missing } }: { readonly version: VersionView }) {
  const intl = useIntl();
  const named = missing.filter((name) => name !== "");
  if (answer !== "behind" || named.length === 0) return intl.formatMessage({ id: `versions.answer.${answer}` });
  const who = <bdi key="who">{intl.formatList([...new Set(named)])}</bdi>;
  return intl.formatMessage({ id: "versions.answer.behindOf" }, { who });
}

/** The words of the confirmed text; where this machine has another, both, and which is which. */
function WordLines({ version: { words, ownWords } }: { readonly version: VersionView }) {
  const intl = useIntl();
  if (ownWords.length === 0)
    return <TextWords label={intl.formatMessage({ id: "versions.words" })} words={words} data-testid="version-words" />;
  const [theirs, ours] = [
    intl.formatMessage({ id: "versions.words.confirmed" }),
    intl.formatMessage({ id: "versions.words.own" }),
  ];
  return (
    <>
      <span className="f-draft-version-answer">{theirs}</span>
      <TextWords label={theirs} words={words} data-testid="version-words" />
      <span className="f-draft-version-answer">{ours}</span>
      <TextWords label={ours} words={ownWords} data-testid="version-own-words" />
    </>
  );
}
