import { useState } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import type { LastSeen } from "../../../state/lastSeen.ts";
import { selectSigners } from "../../../state/versionSelectors.ts";
import type { News } from "./useNews.ts";

export interface SinceBandProps {
  readonly space: SpaceId;
  readonly lastSeen: LastSeen;
  readonly news: News;
  readonly onShow: () => void;
}

/** What others changed since this user last had the draft open: how much, and who. Gone once it was looked at. */
export function SinceBand({ space, lastSeen, news, onShow }: SinceBandProps) {
  const intl = useIntl();
  const signers = useAppSelector((state) => selectSigners(state, space));
  const [isGone, setGone] = useState(false);
  if (isGone) return null;
  const names = news.devices.map(
    (device) => signers.get(device)?.name || intl.formatMessage({ id: "authors.unknown" }),
  );
  const show = (): void => {
    setGone(true);
    onShow();
  };
  return (
    <Banner
      tone="info"
      isBand
      title={intl.formatMessage({ id: "since.title" }, { count: news.paragraphs })}
      actions={
        <Button variant="quiet" icon="eye" onPress={show} data-testid="since-show">
          {intl.formatMessage({ id: "since.show" })}
        </Button>
      }
      onDismiss={() => setGone(true)}
      data-testid="since-band"
    >
      {intl.formatMessage(
        { id: "since.by" },
        {
          who: <bdi key="who">{intl.formatList([...new Set(names)], { type: "conjunction" })}</bdi>,
          when: <RelativeTime key="when" at={lastSeen.at} />,
        },
      )}
    </Banner>
  );
}
