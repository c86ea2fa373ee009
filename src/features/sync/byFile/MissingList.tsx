import { useIntl } from "react-intl";
import type { TakenBundle } from "../../../../electron/bridge/bundleCalls.ts";
import { selectFileNames } from "../../../state/attachmentSelectors.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { AuthorName } from "./AuthorName.tsx";

/** What a file was to bring and did not, by the names of those who wrote it. */
export function MissingList({ taken }: { readonly taken: TakenBundle }) {
  const intl = useIntl();
  const { space, missing, missingFiles } = taken;
  const names = useAppSelector((state) => selectFileNames(state, space));
  const named = missingFiles.flatMap((asset) => names.get(asset) ?? []);
  const unnamed = missingFiles.length - named.length;
  return (
    <section className="f-sync-file-missing" data-testid="bundle-missing">
      <h3>{intl.formatMessage({ id: "sync.file.missing" })}</h3>
      <ul>
        {missing.map(({ device, lane, from, to }) => (
          <li key={`${lane} ${device}`}>
            {intl.formatMessage(
              { id: `sync.file.missing.${lane}` },
              { who: <AuthorName key="who" space={space} device={device} />, from, to },
            )}
          </li>
        ))}
        {named.map((name) => (
          <li key={name}>
            {intl.formatMessage({ id: "sync.file.missing.file" }, { name: <bdi key="name">{name}</bdi> })}
          </li>
        ))}
        {unnamed > 0 && <li>{intl.formatMessage({ id: "sync.file.missing.unnamed" }, { count: unnamed })}</li>}
      </ul>
      <p>{intl.formatMessage({ id: "sync.file.missing.advice" })}</p>
    </section>
  );
}
