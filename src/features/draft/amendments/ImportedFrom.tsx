import { useIntl } from "react-intl";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import { Section } from "../../../controls/Section.tsx";
import { FINDING_KINDS } from "../../../documents/files/findings.ts";
import { SpeakerName } from "./SpeakerName.tsx";
import type { Amending } from "./useAmending.ts";

/** Which file the draft began as, and what of it is not in it. */
export function ImportedFrom({ amending: { discussion, viewer } }: { readonly amending: Amending }) {
  const intl = useIntl();
  // A draft begins once; whoever says so again later has said nothing of its beginning.
  const [report] = discussion.imports;
  if (!report) return null;
  const { file, findings, speaker, at } = report;
  const who = <SpeakerName key="who" isShort speaker={viewer.speakers.of(speaker)} />;
  const when = <RelativeTime key="when" at={at} />;
  const title = intl.formatMessage({ id: "import.from" });
  return (
    <Section title={title} data-testid="imported-from">
      <p className="f-draft-quiet">
        {intl.formatMessage({ id: "import.from.text" }, { file: <bdi key="file">{file}</bdi>, who, when })}
      </p>
      {findings.length > 0 && (
        <details className="f-amend-report">
          <summary data-testid="import-report">
            {intl.formatMessage({ id: "import.from.left" }, { count: findings.length })}
          </summary>
          <List label={title}>
            {findings.map(({ kind, count, words }) => {
              const known = FINDING_KINDS.find((one) => one === kind) ?? "unknown";
              return (
                <ListRow
                  key={kind}
                  title={intl.formatMessage({ id: `import.found.${known}` })}
                  detail={words.length > 0 && <bdi>{words.join(" · ")}</bdi>}
                  meta={intl.formatNumber(count)}
                />
              );
            })}
          </List>
        </details>
      )}
    </Section>
  );
}
