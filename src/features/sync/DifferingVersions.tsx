import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectDifferingVersions } from "../../state/versionSelectors.ts";

/** Confirmed versions that say something else than this machine: which draft, who confirmed it, and when. */
export function DifferingVersions({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const versions = useAppSelector((state) => selectDifferingVersions(state, space));
  return versions.map(({ id, answer, title, reference, by, at }) => (
    <Banner
      key={id}
      tone="danger"
      title={intl.formatMessage({ id: "versions.differs.title" })}
      data-testid="version-differs"
    >
      {intl.formatMessage(
        { id: answer === "forked" ? "versions.differs.forked" : "versions.differs.other" },
        {
          title: <bdi key="title">{title}</bdi>,
          reference: <bdi key="reference">{reference || intl.formatMessage({ id: "versions.unnamed" })}</bdi>,
          who: <bdi key="who">{by.name || intl.formatMessage({ id: "members.unnamed" })}</bdi>,
          when: intl.formatDate(at, { dateStyle: "long" }),
        },
      )}{" "}
      {intl.formatMessage({ id: "versions.differs.advice" })}
    </Banner>
  ));
}
