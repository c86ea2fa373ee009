import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectDifferingVersions } from "../../state/versionSelectors.ts";

/** A confirmed version of this draft says something else than this machine: what stands here is not to be relied on. */
export function DifferingBand({ space, doc }: { readonly space: SpaceId; readonly doc: DocId }) {
  const intl = useIntl();
  const version = useAppSelector((state) => selectDifferingVersions(state, space)).find((one) => one.doc === doc);
  if (!version) return null;
  const who = version.by.name || intl.formatMessage({ id: "members.unnamed" });
  const { title, reference, at } = version;
  const when = intl.formatDate(at, { dateStyle: "long" });
  return (
    <Banner
      tone="danger"
      isBand
      title={intl.formatMessage({ id: "versions.differs.title" })}
      data-testid="version-differs-band"
    >
      {intl.formatMessage(
        { id: version.answer === "forked" ? "versions.differs.forked" : "versions.differs.other" },
        { title, reference, who, when },
      )}{" "}
      {intl.formatMessage({ id: "versions.differs.advice" })}
    </Banner>
  );
}
