import { AppFrame } from "../../../src/controls/AppFrame.tsx";
import { Banner } from "../../../src/controls/Banner.tsx";
import { Button } from "../../../src/controls/Button.tsx";
import { EmptyState } from "../../../src/controls/EmptyState.tsx";
import { DraftsIllustration } from "../../../src/controls/illustrations/DraftsIllustration.tsx";
import { MembersIllustration } from "../../../src/controls/illustrations/MembersIllustration.tsx";
import { QuietIllustration } from "../../../src/controls/illustrations/QuietIllustration.tsx";
import { SearchIllustration } from "../../../src/controls/illustrations/SearchIllustration.tsx";
import { SyncIllustration } from "../../../src/controls/illustrations/SyncIllustration.tsx";
import { Page } from "../../../src/controls/Page.tsx";
import { PageHeader } from "../../../src/controls/PageHeader.tsx";
import { ProgressBar } from "../../../src/controls/ProgressBar.tsx";
import { Skeleton } from "../../../src/controls/Skeleton.tsx";
import { Stack } from "../../../src/controls/Stack.tsx";
import { StatusDot } from "../../../src/controls/StatusDot.tsx";
import { TopBar } from "../../../src/controls/TopBar.tsx";
import "./gallery.css";

const nothing = () => undefined;

export function StatesPage() {
  return (
    <AppFrame top={<TopBar title="Gallery" detail="States" />}>
      <Page width="full">
        <PageHeader title="States" />
        <div className="gallery-columns">
          <Stack gap={3}>
            <Banner tone="info" title="This is a sample with made-up texts." onDismiss={nothing} />
            <Banner tone="ok" title="You are in">
              The drafts are now on this machine and stay there without a network.
            </Banner>
            <Banner tone="warn" title="The clock of this computer is wrong" actions={<Button>Try again</Button>}>
              You can go on writing; set the clock so that times and deadlines are right.
            </Banner>
            <Banner tone="danger" title="The words differ">
              Someone may stand between your machines. Nothing was exchanged.
            </Banner>
            <Stack direction="row" gap={4}>
              <StatusDot tone="ok">Everyone has it</StatusDot>
              <StatusDot tone="info">Waiting for a peer</StatusDot>
              <StatusDot tone="warn">Not kept yet</StatusDot>
              <StatusDot tone="danger">Refused</StatusDot>
              <StatusDot tone="neutral">Offline</StatusDot>
            </Stack>
            <ProgressBar
              label="Receiving the space…"
              value={0.62}
              valueText="620 of 1,000 changes"
              onCancel={nothing}
            />
            <ProgressBar label="Looking for the inviting member" />
            <Skeleton lines={4} />
          </Stack>
          <EmptyState
            title="No drafts yet"
            illustration={<DraftsIllustration />}
            action={
              <Button variant="primary" icon="plus">
                New draft
              </Button>
            }
          >
            A draft is a text the members write together. What you write here is kept at once on this machine.
          </EmptyState>
          <EmptyState title="You are the only member so far" illustration={<MembersIllustration />} />
          <EmptyState title="Nobody to meet yet" illustration={<SyncIllustration />} />
          <EmptyState title="Nothing found" illustration={<SearchIllustration />} />
          <EmptyState title="No notices" illustration={<QuietIllustration />} />
        </div>
      </Page>
    </AppFrame>
  );
}
