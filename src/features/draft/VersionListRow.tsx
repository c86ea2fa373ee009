import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import type { VersionView } from "../../state/versionSelectors.ts";
import { CirculationWords } from "./revisions/CirculationWords.tsx";
import { RevisionActs } from "./revisions/RevisionActs.tsx";
import { TextWords } from "./TextWords.tsx";

export interface VersionListRowProps {
  readonly space: SpaceId;
  readonly version: VersionView;
  readonly isAdopted: boolean;
  readonly onCompare: () => void;
  readonly onVerify: () => void;
}

const TONES = {
  same: "ok",
  unknown: "neutral",
  behind: "neutral",
  cut: "warn",
  other: "danger",
  forked: "danger",
} as const satisfies Record<VersionView["answer"], string>;

/** One version: what it is called, who stands for it, to whom it goes, and whether this machine agrees. */
export function VersionListRow({ space, version, isAdopted, onCompare, onVerify }: VersionListRowProps) {
  const intl = useIntl();
  const { by, at, answer, issued, isNumberTwice } = version;
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
          {issued && (
            <span className="f-revision-line" data-testid="version-circulation">
              <CirculationWords issued={issued} />
            </span>
          )}
          <SignedBy version={version} />
          {isAdopted && (
            <span className="f-draft-version-answer" data-testid="version-adopted">
              <StatusDot tone="ok">{intl.formatMessage({ id: "adoption.label" })}</StatusDot>
            </span>
          )}
          {isNumberTwice && (
            <span className="f-draft-version-answer" data-testid="version-twice">
              <StatusDot tone="warn">{intl.formatMessage({ id: "versions.twice" })}</StatusDot>
            </span>
          )}
          <span className="f-draft-version-answer" data-testid="version-answer" data-answer={answer}>
            <StatusDot tone={TONES[answer]}>
              <AnswerWords version={version} />
            </StatusDot>
          </span>
          <WordLines version={version} />
          <RevisionActs {...{ space, version, onCompare, onVerify }} />
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

/** "Confirmed also by Lublin and Wrocław." A signature that does not hold is said to be none. */
function SignedBy({ version: { countersigners } }: { readonly version: VersionView }) {
  const intl = useIntl();
  const nameOf = ({ name }: { readonly name: string }): string => name || intl.formatMessage({ id: "members.unnamed" });
  const good = countersigners.filter(({ isSigned }) => isSigned).map(nameOf);
  const bad = countersigners.filter(({ isSigned }) => !isSigned).map(nameOf);
  const words = (id: "versions.signedBy" | "versions.badlySignedBy", names: readonly string[]) =>
    intl.formatMessage({ id }, { who: <bdi key="who">{intl.formatList(names, { type: "conjunction" })}</bdi> });
  return (
    <>
      {good.length > 0 && (
        <span className="f-revision-line" data-testid="version-signed-by">
          {words("versions.signedBy", good)}
        </span>
      )}
      {bad.length > 0 && (
        <span className="f-draft-version-answer">
          <StatusDot tone="danger">{words("versions.badlySignedBy", bad)}</StatusDot>
        </span>
      )}
    </>
  );
}
