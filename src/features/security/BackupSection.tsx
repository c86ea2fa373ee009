import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import { BackupDialog } from "./BackupDialog.tsx";

export function BackupSection() {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={intl.formatMessage({ id: "security.backup.title" })}
      description={intl.formatMessage({ id: "security.backup.text" })}
      data-testid="backup-section"
    >
      <div className="f-security-buttons">
        <Button icon="download" onPress={() => setOpen(true)} data-testid="backup-make">
          {intl.formatMessage({ id: "security.backup.make" })}
        </Button>
      </div>
      {isOpen && <BackupDialog onClose={() => setOpen(false)} />}
    </Section>
  );
}
