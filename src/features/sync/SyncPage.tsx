import { useIntl } from "react-intl";
import { Page } from "../../controls/Page.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { selectAreEqual, selectHeldCount, selectWaitingCount } from "../../state/connectionSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { Arrived } from "./arrived/Arrived.tsx";
import { Diagnosis } from "./diagnosis/Diagnosis.tsx";
import { ExchangeByFile } from "./byFile/ExchangeByFile.tsx";
import { DifferingVersions } from "./DifferingVersions.tsx";
import { MeetingPlaces } from "./MeetingPlaces.tsx";
import { MemberStates } from "./MemberStates.tsx";
import { PrepareOffline } from "./offline/PrepareOffline.tsx";
import { OnlineSwitch } from "./OnlineSwitch.tsx";
import { Quarantine } from "./Quarantine.tsx";
import "./sync.css";

/** Who can be met, what each of them holds, what waits and what was refused. */
export function SyncPage({ space }: { readonly space: SpaceId }) {
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
        />
        <DifferingVersions space={space} />
        <OnlineSwitch />
        <Arrived space={space} />
        <MemberStates space={space} />
        <PrepareOffline space={space} />
        <MeetingPlaces />
        <ExchangeByFile space={space} />
        <Diagnosis space={space} />
        <Quarantine space={space} />
      </div>
    </Page>
  );
}
