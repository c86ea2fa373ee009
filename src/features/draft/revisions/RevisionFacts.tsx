import { useIntl } from "react-intl";
import { Facts } from "../../../controls/Facts.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { shownTime } from "../../../controls/relativeTime.ts";
import type { Hash } from "../../../domain/ids.ts";
import { contentWords } from "../../../state/versionSelectors.ts";
import type { Issue } from "../../../ledger/checkpoint/checkpointBody.ts";
import { TextWords } from "../TextWords.tsx";
import { CirculationWords } from "./CirculationWords.tsx";

/** A signature as it is shown: whose, when, and whether it holds. */
export interface ShownSignature {
  readonly key: string;
  readonly name: string;
  readonly at: number;
  /** Null for one that nobody can show outside the space. */
  readonly isSigned: boolean | null;
  /** The machine is no member's of a space on this machine: who holds it cannot be told here. */
  readonly isUnknown: boolean;
}

export interface RevisionFactsProps {
  readonly reference: string;
  readonly title: string;
  readonly at: number;
  readonly issued: Pick<Issue, "circulation" | "audience"> | null;
  /** The hash that was signed, and the one of the text that is here; null while it is not known. */
  readonly signed: Hash;
  readonly made: Hash | null;
  /** The issuer's first. */
  readonly signatures: readonly ShownSignature[];
}

/** What was signed, of which text, and by whom. */
export function RevisionFacts(props: RevisionFactsProps) {
  const { reference, title, at, issued, signed, made, signatures } = props;
  const intl = useIntl();
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const facts = [
    { label: say("drafts.column.reference"), value: <bdi>{reference || say("versions.unnamed")}</bdi> },
    { label: say("revision.draft"), value: <bdi>{title}</bdi> },
    { label: say("revision.date"), value: intl.formatDate(shownTime(at), { dateStyle: "long", timeStyle: "short" }) },
    ...(issued ? [{ label: say("revision.circulation"), value: <CirculationWords issued={issued} /> }] : []),
    { label: say("revision.hash.signed"), value: <code data-testid="revision-signed-hash">{signed}</code> },
    ...(made
      ? [{ label: say("revision.hash.here"), value: <code data-testid="revision-made-hash">{made}</code> }]
      : []),
    {
      label: say("versions.words"),
      value: <TextWords label={say("versions.words")} words={contentWords(signed)} />,
    },
    {
      label: say("revision.signatures"),
      value: (
        <ul className="f-revision-signatures">
          {signatures.map((one) => (
            <li key={one.key} data-testid="revision-signature" data-good={one.isSigned !== false}>
              <StatusDot tone={one.isSigned === false ? "danger" : one.isUnknown ? "warn" : "ok"}>
                <SignatureWords signature={one} />
              </StatusDot>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return <Facts facts={facts} />;
}

function SignatureWords({ signature: { name, at, isSigned, isUnknown } }: { readonly signature: ShownSignature }) {
  const intl = useIntl();
  const who = <bdi key="who">{name || intl.formatMessage({ id: "members.unnamed" })}</bdi>;
  const when = intl.formatDate(shownTime(at), { dateStyle: "medium", timeStyle: "short" });
  if (isSigned === false) return intl.formatMessage({ id: "revision.signature.bad" }, { who, when });
  return intl.formatMessage(
    { id: isUnknown ? "revision.signature.unknown" : "revision.signature.good" },
    { who, when },
  );
}
