import { useIntl } from "react-intl";
import type { BundleFacts } from "../../../../electron/bridge/bundleCalls.ts";
import { Banner } from "../../../controls/Banner.tsx";
import { Facts } from "../../../controls/Facts.tsx";
import { fileSize } from "../../../domain/fileSize.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectSpaces } from "../../../state/spaceSelectors.ts";
import { AuthorName } from "./AuthorName.tsx";
import { hasNews } from "./fileNews.ts";

/** What a file says of itself, before anything is done with it. */
export function FileFacts({ facts }: { readonly facts: BundleFacts }) {
  const intl = useIntl();
  const { space, by, spaceName, person, madeAt, entries, newEntries, lacksEarlier, files } = facts;
  const view = useAppSelector(selectSpaces).find((one) => one.space === space);
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const counts = (all: number, fresh: number) => (
    <>
      {intl.formatMessage({ id: "sync.file.new" }, { count: fresh })}
      {all > fresh && `, ${intl.formatMessage({ id: "sync.file.here" }, { count: all - fresh })}`}
    </>
  );
  const size = fileSize(files.sizeBytes);
  return (
    <>
      {!hasNews(facts) && (
        <Banner tone="info" title={say("sync.file.nothingNew.title")} data-testid="bundle-nothing-new">
          {say("sync.file.nothingNew.text")}
        </Banner>
      )}
      {lacksEarlier && (
        <Banner tone="warn" title={say("sync.file.lacksEarlier.title")} data-testid="bundle-lacks-earlier">
          {say("sync.file.lacksEarlier.text")}
        </Banner>
      )}
      <div data-testid="bundle-facts" data-entries={entries} data-new={newEntries} data-files={files.count}>
        <Facts
          facts={[
            { label: say("sync.file.space"), value: <bdi>{view?.name || spaceName || space.slice(0, 8)}</bdi> },
            { label: say("sync.file.from"), value: <AuthorName space={space} device={by} said={person} /> },
            {
              label: say("sync.file.madeAt"),
              value: intl.formatDate(madeAt, { dateStyle: "long", timeStyle: "short" }),
            },
            { label: say("sync.file.changes"), value: counts(entries, newEntries) },
            ...(files.count > 0
              ? [
                  {
                    label: say("sync.file.files"),
                    value: (
                      <>
                        {counts(files.count, files.newCount)}
                        {` · ${intl.formatNumber(size.value, size.format)}`}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </>
  );
}
