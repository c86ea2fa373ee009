import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Spinner } from "../../../controls/Spinner.tsx";
import type { VersionView } from "../../../state/versionSelectors.ts";
import type { ReadyRedline, RedlineState } from "./useRedline.ts";

export interface RedlineBodyProps {
  readonly state: RedlineState;
  readonly versions: readonly VersionView[];
  readonly children: (ready: ReadyRedline) => ReactNode;
}

/** What is read is drawn; until then that it is being read, or why it cannot be. */
export function RedlineBody({ state, versions, children }: RedlineBodyProps) {
  const intl = useIntl();
  if (state.state === "reading")
    return (
      <p className="f-draft-confirm-reading" role="status">
        <Spinner /> {intl.formatMessage({ id: "confirmVersion.reading" })}
      </p>
    );
  if (state.state === "missing")
    return (
      <Banner tone="warn" title={intl.formatMessage({ id: "redline.missing" })} data-testid="redline-missing">
        {intl.formatMessage({ id: "redline.missing.text" })}
      </Banner>
    );
  return (
    <>
      <MadeOtherwise ready={state} versions={versions} />
      {children(state)}
    </>
  );
}

/** Nobody shall read a redline of another text than was signed without being told. */
function MadeOtherwise({
  ready,
  versions,
}: {
  readonly ready: ReadyRedline;
  readonly versions: readonly VersionView[];
}) {
  const intl = useIntl();
  const others = versions.filter(({ id, content }) => {
    const made = ready.made.get(id);
    return made && made.content !== content;
  });
  return others.map(({ id, reference }) => (
    <Banner
      key={id}
      tone="danger"
      title={intl.formatMessage({ id: "redline.madeOtherwise" }, { reference })}
      data-testid="redline-otherwise"
    />
  ));
}
