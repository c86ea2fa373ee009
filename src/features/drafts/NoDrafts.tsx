import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { DraftsIllustration } from "../../controls/illustrations/DraftsIllustration.tsx";

export interface NoDraftsProps {
  readonly mayDraft: boolean;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

export function NoDrafts({ mayDraft, onNew, onImport }: NoDraftsProps) {
  const intl = useIntl();
  return (
    <div data-testid="drafts-empty">
      <EmptyState
        title={intl.formatMessage({ id: "drafts.empty.title" })}
        illustration={<DraftsIllustration />}
        action={
          mayDraft && (
            <>
              <Button icon="upload" onPress={onImport} data-testid="import-word">
                {intl.formatMessage({ id: "import.begin" })}
              </Button>
              <Button variant="primary" icon="plus" onPress={onNew} data-testid="new-draft">
                {intl.formatMessage({ id: "drafts.new" })}
              </Button>
            </>
          )
        }
      >
        {intl.formatMessage({ id: mayDraft ? "drafts.empty.text" : "drafts.empty.observer" })}
      </EmptyState>
    </div>
  );
}
