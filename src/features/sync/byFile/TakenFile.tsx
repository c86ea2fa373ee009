import { useIntl } from "react-intl";
import type { BundleFacts, TakenBundle } from "../../../../electron/bridge/bundleCalls.ts";
import { Banner } from "../../../controls/Banner.tsx";
import { AuthorName } from "./AuthorName.tsx";
import { isAllHere, partNumbers } from "./fileNews.ts";
import { MissingList } from "./MissingList.tsx";

interface TakenFileProps {
  readonly facts: BundleFacts;
  readonly taken: TakenBundle;
}

/** What came, what was not what it should be, and what is missing. */
export function TakenFile({ facts, taken }: TakenFileProps) {
  const intl = useIntl();
  const { entries, files, changedParts, isTorn, isCancelled, refused } = taken;
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const isWhole = isAllHere(taken);
  const parts = partNumbers(changedParts).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return (
    <>
      <Banner
        tone={isWhole ? "ok" : "info"}
        title={intl.formatMessage({ id: "sync.file.taken.title" }, { count: entries })}
        data-testid="bundle-taken"
      >
        {files > 0 && <p>{intl.formatMessage({ id: "sync.file.taken.files" }, { count: files })}</p>}
        {isWhole && <p>{say("sync.file.taken.whole")}</p>}
        {refused > 0 && <p>{intl.formatMessage({ id: "sync.file.refused" }, { count: refused })}</p>}
      </Banner>
      {isTorn && (
        <Banner tone="warn" title={say("sync.file.torn.title")} data-testid="bundle-torn">
          {say("sync.file.torn.text")}
        </Banner>
      )}
      {changedParts.length > 0 && (
        <Banner
          tone="danger"
          title={intl.formatMessage({ id: "sync.file.changed.title" }, { count: changedParts.length })}
          data-testid="bundle-changed"
        >
          {intl.formatMessage(
            { id: "sync.file.changed.text" },
            {
              who: <AuthorName key="who" space={facts.space} device={facts.by} said={facts.person} />,
              parts: intl.formatList(parts, { type: "conjunction" }),
            },
          )}
        </Banner>
      )}
      {isCancelled && (
        <Banner tone="info" title={say("sync.file.stopped.title")} data-testid="bundle-stopped">
          {say("sync.file.stopped.text")}
        </Banner>
      )}
      {!isWhole && !isCancelled && <MissingList taken={taken} />}
    </>
  );
}
