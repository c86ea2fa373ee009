import { useState } from "react";
import { useIntl } from "react-intl";
import { Dialog } from "../../controls/Dialog.tsx";
import { useAppSelector } from "../../state/hooks.ts";
import { selectJoining } from "../../state/spaceSelectors.ts";
import { ClaimStep } from "./ClaimStep.tsx";
import { ConfirmStep } from "./ConfirmStep.tsx";
import type { ReadInvitation } from "./invitation.ts";
import { joiningTitle } from "./joiningTitle.ts";
import { PasteStep } from "./PasteStep.tsx";
import { ProgressStep } from "./ProgressStep.tsx";
import "./join.css";

const confirmTitle = {
  member: "join.confirm.title",
  device: "join.device.title",
  return: "join.return.title",
} as const;

/**
 * Paste or open, confirm, wait with the five words. An invitation that came from outside starts at the same first step:
 * nothing is joined without a press here. Closing while it waits cancels nothing.
 */
export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const arrived = useAppSelector((state) => state.view.invitation);
  const joining = useAppSelector(selectJoining);
  const [read, setRead] = useState<ReadInvitation | null>(null);
  const title = joining
    ? intl.formatMessage({ id: joiningTitle[joining.state] })
    : read
      ? intl.formatMessage({ id: confirmTitle[read.purpose] }, { space: read.spaceName })
      : intl.formatMessage({ id: "join.title" });
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="f-join" data-testid="join-dialog">
        {joining ? (
          <ProgressStep joining={joining} spaceName={read?.spaceName ?? ""} onAgain={() => setRead(null)} />
        ) : read && read.purpose !== "member" ? (
          <ClaimStep invitation={read} onBack={() => setRead(null)} />
        ) : read ? (
          <ConfirmStep invitation={read} onBack={() => setRead(null)} />
        ) : (
          <PasteStep arrived={arrived} onRead={setRead} />
        )}
      </div>
    </Dialog>
  );
}
