import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Spinner } from "../../../controls/Spinner.tsx";
import type { Hash, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { readRevision } from "../../../state/revisionCommands.ts";
import type { VersionView } from "../../../state/versionSelectors.ts";
import { RevisionFacts, type ShownSignature } from "./RevisionFacts.tsx";
import "./revisions.css";

export interface VerifyDialogProps {
  readonly space: SpaceId;
  readonly version: VersionView;
  readonly onClose: () => void;
}

type Made = { readonly state: "reading" | "missing" } | { readonly state: "made"; readonly content: Hash };

/** Makes the text of an issued revision anew from its entries, and sets it against what was signed. Needs no network. */
export function VerifyDialog({ space, version, onClose }: VerifyDialogProps) {
  const intl = useIntl();
  const made = useMade(space, version);
  const signatures = signaturesOf(version);
  const isGood = made.state === "made" && made.content === version.content;
  const isSigned = signatures.every((one) => one.isSigned !== false);
  return (
    <Dialog
      title={intl.formatMessage({ id: "revision.verify.title" })}
      isOpen
      isLongRead
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="revision-verify"
      footer={<Button onPress={onClose}>{intl.formatMessage({ id: "action.close" })}</Button>}
    >
      <div className="f-revision-check">
        {made.state === "reading" && (
          <p className="f-draft-confirm-reading" role="status">
            <Spinner /> {intl.formatMessage({ id: "confirmVersion.reading" })}
          </p>
        )}
        {made.state === "missing" && <Banner tone="warn" title={intl.formatMessage({ id: "redline.missing" })} />}
        {made.state === "made" && (
          <Banner
            tone={isGood && isSigned ? "ok" : "danger"}
            title={intl.formatMessage({ id: isGood && isSigned ? "revision.verified" : "revision.notVerified" })}
            data-testid={isGood && isSigned ? "revision-verified" : "revision-not-verified"}
          >
            {intl.formatMessage({
              id: !isGood ? "revision.fault.content" : isSigned ? "revision.verified.here" : "revision.fault.signature",
            })}
          </Banner>
        )}
        <RevisionFacts
          reference={version.reference}
          title={version.issued?.title ?? version.title}
          at={version.at}
          issued={version.issued}
          signed={version.content}
          made={made.state === "made" ? made.content : null}
          signatures={signatures}
        />
      </div>
    </Dialog>
  );
}

/** The entry that issued it is signed in any case; what a file can show is another signature. */
const signaturesOf = ({ by, at, issued, countersigners }: VersionView): readonly ShownSignature[] => [
  { key: "issuer", name: by.name, at, isSigned: issued ? issued.isSigned : null, isUnknown: false },
  ...countersigners.map(({ member, name, at: when, isSigned }) => {
    return { key: member, name, at: when, isSigned, isUnknown: false };
  }),
];

function useMade(space: SpaceId, { id, doc }: VersionView): Made {
  const dispatch = useAppDispatch();
  const [made, setMade] = useState<Made>({ state: "reading" });
  useEffect(() => {
    let isGone = false;
    void dispatch(readRevision(space, doc, id)).then((answer) => {
      if (isGone) return;
      setMade(answer.ok && answer.value ? { state: "made", content: answer.value.content } : { state: "missing" });
    });
    return () => {
      isGone = true;
    };
  }, [dispatch, space, doc, id]);
  return made;
}
