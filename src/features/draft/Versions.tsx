import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { List } from "../../controls/List.tsx";
import { Section } from "../../controls/Section.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectVersionsOf } from "../../state/versionSelectors.ts";
import { newestWish, wishFrom } from "./revisions/redlinePoint.ts";
import type { HistoryDialog } from "./revisions/useHistory.ts";
import { VersionListRow } from "./VersionListRow.tsx";
import "./versions.css";

export interface VersionsProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  /** Null for who may not confirm. */
  readonly onConfirm: (() => void) | null;
  readonly onOpen: (dialog: HistoryDialog) => void;
  /** Contents of the texts that are adopted. */
  readonly adopted: readonly string[];
}

/** Issued revisions and confirmed versions of a draft: who, when, and whether this machine's text of that moment agrees. */
export function Versions({ space, doc, onConfirm, onOpen, adopted }: VersionsProps) {
  const intl = useIntl();
  const versions = useAppSelector((state) => selectVersionsOf(state, space, doc));
  const title = intl.formatMessage({ id: "versions.title" });
  return (
    <Section title={title}>
      <div className="f-draft-versions" data-testid="versions">
        {versions.length === 0 && <p className="f-draft-quiet">{intl.formatMessage({ id: "versions.none" })}</p>}
        {versions.length > 0 && (
          <List label={title}>
            {versions.map((one) => (
              <VersionListRow
                key={one.id}
                space={space}
                version={one}
                isAdopted={adopted.includes(one.content)}
                onCompare={() => onOpen({ type: "redline", wish: wishFrom(one, versions) })}
                onVerify={() => onOpen({ type: "verify", version: one.id })}
              />
            ))}
          </List>
        )}
        {onConfirm && (
          <Button icon="checkCircle" onPress={onConfirm} data-testid="confirm-version-open">
            {intl.formatMessage({ id: "versions.confirm" })}
          </Button>
        )}
        <Button
          variant="quiet"
          icon="history"
          onPress={() => onOpen({ type: "redline", wish: newestWish(versions) })}
          data-testid="redline-open"
        >
          {intl.formatMessage({ id: "redline.open" })}
        </Button>
        <Button
          variant="quiet"
          icon="shieldCheck"
          onPress={() => onOpen({ type: "file" })}
          data-testid="revision-file-open"
        >
          {intl.formatMessage({ id: "revision.file.open" })}
        </Button>
      </div>
    </Section>
  );
}
