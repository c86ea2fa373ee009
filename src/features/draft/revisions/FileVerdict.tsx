import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import type { CheckedRevision, RevisionFault } from "../../../documents/revisions/checkRevisionFile.ts";
import type { FileSignature, RevisionFile } from "../../../documents/revisions/revisionFile.ts";
import type { DeviceId, SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectSigners, type Signer } from "../../../state/versionSelectors.ts";
import { RevisionFacts, type ShownSignature } from "./RevisionFacts.tsx";

export interface FileVerdictProps {
  readonly space: SpaceId;
  readonly name: string;
  readonly checked: CheckedRevision;
}

/** Verified, or what is not as it was made: each in a sentence. */
export function FileVerdict({ space, name, checked: { file, content, faults } }: FileVerdictProps) {
  const intl = useIntl();
  const signers = useAppSelector((state) => selectSigners(state, space));
  const isGood = faults.length === 0;
  const isUnknown = file !== null && !signers.has(file.issuer.by);
  return (
    <>
      <Banner
        tone={!isGood ? "danger" : isUnknown ? "warn" : "ok"}
        title={intl.formatMessage({
          id: !isGood ? "revision.notVerified" : isUnknown ? "revision.verifiedUnknown" : "revision.verified",
        })}
        data-testid={isGood ? "revision-verified" : "revision-not-verified"}
      >
        {isGood ? (
          intl.formatMessage({ id: "revision.verified.file" }, { name: <bdi key="name">{name}</bdi> })
        ) : (
          <bdi>{name}</bdi>
        )}
      </Banner>
      {!isGood && (
        <ul className="f-revision-faults" data-testid="revision-faults">
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)} data-testid="revision-fault" data-what={fault.what}>
              <FaultWords fault={fault} file={file} signers={signers} />
            </li>
          ))}
        </ul>
      )}
      {file && (
        <RevisionFacts
          reference={file.revision.body.reference}
          title={file.revision.as.title}
          at={file.revision.at}
          issued={file.revision.as}
          signed={file.revision.body.content}
          made={content}
          signatures={signaturesOf(file, faults, signers)}
        />
      )}
    </>
  );
}

type Signers = ReadonlyMap<DeviceId, Signer>;

/** What this machine knows of a device comes before what the file says of it. */
const nameOf = (signers: Signers, one: FileSignature): string => signers.get(one.by)?.name || one.name;

function signaturesOf(
  { issuer, countersigners }: RevisionFile,
  faults: readonly RevisionFault[],
  signers: Signers,
): readonly ShownSignature[] {
  const shown = (one: FileSignature, isBad: boolean): ShownSignature => ({
    key: one.by,
    name: nameOf(signers, one),
    at: one.at,
    isSigned: !isBad,
    isUnknown: !signers.has(one.by),
  });
  const isBad = (what: "issuer" | "countersigner", by: DeviceId): boolean =>
    faults.some((fault) => fault.what === what && fault.by === by);
  return [
    shown(issuer, isBad("issuer", issuer.by)),
    ...countersigners.map((one) => shown(one, isBad("countersigner", one.by))),
  ];
}

interface FaultWordsProps {
  readonly fault: RevisionFault;
  readonly file: RevisionFile | null;
  readonly signers: Signers;
}

function FaultWords({ fault, file, signers }: FaultWordsProps) {
  const intl = useIntl();
  if (fault.what === "unreadable") return intl.formatMessage({ id: "revision.fault.unreadable" });
  if (fault.what === "content") return intl.formatMessage({ id: "revision.fault.content" });
  if (fault.what === "changed") return <ChangedWords fault={fault} file={file} />;
  const signatures = file ? [file.issuer, ...file.countersigners] : [];
  const signature = signatures.find(({ by }) => by === fault.by);
  const name = signature && nameOf(signers, signature);
  const who = <bdi key="who">{name || intl.formatMessage({ id: "members.unnamed" })}</bdi>;
  return intl.formatMessage({ id: `revision.fault.${fault.what}` }, { who });
}

const SNIPPET = 60;

function ChangedWords({
  fault,
  file,
}: Pick<FaultWordsProps, "file"> & { readonly fault: RevisionFault & { what: "changed" } }) {
  const intl = useIntl();
  const { line, part, paragraph } = fault;
  if (paragraph === null)
    return intl.formatMessage(
      { id: "revision.fault.changed" },
      { line, part: intl.formatMessage({ id: `revision.part.${part}` }) },
    );
  const letters = file?.paragraphs[paragraph - 1]?.[7].map(([text]) => text).join("") ?? "";
  const words = letters.length > SNIPPET ? `${letters.slice(0, SNIPPET).trimEnd()}…` : letters;
  return intl.formatMessage(
    { id: "revision.fault.paragraph" },
    { line, paragraph, words: <bdi key="words">{words}</bdi> },
  );
}
