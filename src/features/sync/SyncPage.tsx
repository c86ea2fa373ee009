import { useIntl } from "react-intl";
import { Page } from "../../controls/Page.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { selectAreEqual, selectHeldCount, selectWaitingCount } from "../../state/connectionSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { Arrived } from "./arrived/Arrived.tsx";
import { DifferingVersions } from "./DifferingVersions.tsx";
import { MemberStates } from "./MemberStates.tsx";
import { OnlineSwitch } from "./OnlineSwitch.tsx";
import { Quarantine } from "./Quarantine.tsx";
import { SyncParts } from "./SyncParts.tsx";
import "./sync.css";

interface SyncPageProps {
  readonly space: SpaceId;
  /** The meeting that one prepares for, where one comes from its page. */
  readonly meeting: DocId | null;
}

/** Above, what matters now: who is here, what each of them holds, what waits and what was refused. Below, what one does now and then. */
export function SyncPage({ space, meeting }: SyncPageProps) {
  const intl = useIntl();
  const waiting = useAppSelector((state) => selectWaitingCount(state, space));
  const held = useAppSelector((state) => selectHeldCount(state, space));
  const areEqual = useAppSelector((state) => selectAreEqual(state, space));
  return (
    <Page width="narrow">
      <div data-testid="sync-page">
        <PageHeader
          title={intl.formatMessage({ id: "sync.title" })}
          detail={
            <>
              <span data-testid="sync-waiting">{intl.formatMessage({ id: "sync.waiting" }, { count: waiting })}</span>
              {held !== null && (
                <span className="f-sync-held" data-testid="sync-envelopes" data-count={held}>
                  {intl.formatMessage({ id: "sync.held" }, { count: held })}
                </span>
              )}
              {areEqual !== null && (
                <span className="f-sync-held" data-testid="sync-equal" data-equal={areEqual}>
                  {intl.formatMessage({ id: areEqual ? "sync.state.equalHere" : "sync.state.notEqual" })}
                </span>
              )}
            </>
          }
          actions={<OnlineSwitch />}
        />
        <DifferingVersions space={space} />
        <MemberStates space={space} />
        <Arrived space={space} />
        <Quarantine space={space} />
        <SyncParts space={space} meeting={meeting} />
      </div>
    </Page>
  );
}
