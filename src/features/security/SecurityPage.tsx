import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Page } from "../../controls/Page.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { BackupSection } from "./BackupSection.tsx";
import { CompareSection } from "./CompareSection.tsx";
import { DevicesSection } from "./DevicesSection.tsx";
import { KeysSection } from "./KeysSection.tsx";
import { EraseSection } from "./EraseSection.tsx";
import { LockSection } from "./LockSection.tsx";
import { RecoverySection } from "./RecoverySection.tsx";
import { VerifySection } from "./VerifySection.tsx";
import "./security.css";

export interface SecurityPageProps {
  readonly space: SpaceId;
  /** Whoever waits to be looked at: a further machine of one's own, among others. */
  readonly requests: ReactNode;
}

/**
 * One's machines, what is there for the day when one of them is lost, what guards the space here, and whether everything
 * is as it was signed. Each part is a section of its own.
 */
export function SecurityPage({ space, requests }: SecurityPageProps) {
  const intl = useIntl();
  return (
    <Page>
      <div className="f-security" data-testid="security-page">
        <PageHeader
          title={intl.formatMessage({ id: "security.title" })}
          detail={intl.formatMessage({ id: "security.detail" })}
        />
        {requests}
        <DevicesSection space={space} />
        <RecoverySection space={space} />
        <BackupSection />
        <LockSection />
        <VerifySection space={space} />
        <CompareSection space={space} />
        <KeysSection space={space} />
        <EraseSection space={space} />
      </div>
    </Page>
  );
}
