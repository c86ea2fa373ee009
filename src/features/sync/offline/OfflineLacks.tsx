import { useIntl } from "react-intl";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import type { OfflineLack, Readiness } from "../../../state/offline/readiness.ts";
import { fromWhom, lackWords } from "./lackWords.ts";

/** More would hide what comes below. */
const MOST = 30;

/** What is not here, each with what can be done about it and from whom it would come. */
export function OfflineLacks({ readiness: { lacks, unplaced } }: { readonly readiness: Readiness }) {
  const intl = useIntl();
  if (lacks.length === 0 && unplaced.count === 0) return null;
  return (
    <List label={intl.formatMessage({ id: "offline.missing" })} isBoxed>
      {lacks.slice(0, MOST).map((lack) => (
        <LackRow key={keyOf(lack)} lack={lack} />
      ))}
      {lacks.length > MOST && (
        <ListRow title={intl.formatMessage({ id: "offline.more" }, { count: lacks.length - MOST })} />
      )}
      {unplaced.count > 0 && (
        <ListRow
          data-testid="offline-unplaced"
          title={intl.formatMessage({ id: "offline.unplaced" }, { count: unplaced.count })}
          detail={`${intl.formatMessage({ id: "offline.unplaced.text" })} ${fromWhom(intl, unplaced.holders)}`}
        />
      )}
    </List>
  );
}

function LackRow({ lack }: { readonly lack: OfflineLack }) {
  const intl = useIntl();
  const { title, detail } = lackWords(intl, lack);
  return <ListRow data-testid="offline-lack" title={<bdi>{title}</bdi>} detail={detail} />;
}

function keyOf(lack: OfflineLack): string {
  if (lack.kind === "file") return `file ${lack.file.asset}`;
  if (lack.kind === "version") return `version ${lack.version.name}`;
  if (lack.kind === "paper") return `paper ${lack.title}`;
  return lack.kind === "dictionary" ? `dictionary ${lack.lang}` : lack.kind;
}
