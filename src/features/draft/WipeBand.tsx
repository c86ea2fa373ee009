import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import type { Wipe } from "../../documents/text/undo/watchWipes.ts";
import type { MemberView } from "../../state/selectors.ts";

export interface WipeBandProps {
  readonly wipe: Wipe;
  /** Null for somebody who is no member any more. */
  readonly by: MemberView | null;
  /** Null for who may only read. */
  readonly onTakeBack: (() => void) | null;
  readonly onLeave: () => void;
}

/** Somebody deleted much of the draft at once: who, when, how much, and what can be done. Stays until it is settled. */
export function WipeBand({ wipe, by, onTakeBack, onLeave }: WipeBandProps) {
  const intl = useIntl();
  return (
    <Banner
      data-testid="wipe-band"
      tone="warn"
      isBand
      isUrgent
      title={intl.formatMessage({ id: "draft.wipe.title" }, { share: shareWords(intl.formatNumber, wipe.share) })}
      actions={
        <>
          {onTakeBack && (
            <Button variant="primary" icon="undo" data-testid="wipe-take-back" onPress={onTakeBack}>
              {intl.formatMessage({ id: "draft.wipe.takeBack" })}
            </Button>
          )}
          <Button variant="quiet" data-testid="wipe-leave" onPress={onLeave}>
            {intl.formatMessage({ id: "draft.wipe.leave" })}
          </Button>
        </>
      }
    >
      {intl.formatMessage(
        { id: "draft.wipe.by" },
        { who: <Who key="who" member={by} />, when: <RelativeTime key="when" at={wipe.time} /> },
      )}{" "}
      {intl.formatMessage({ id: onTakeBack ? "draft.wipe.kept" : "draft.wipe.reader" })}
    </Banner>
  );
}

function Who({ member }: { readonly member: MemberView | null }) {
  const intl = useIntl();
  if (!member) return intl.formatMessage({ id: "authors.unknown" });
  return (
    <>
      <DelegationMark code={member.code} place={member.index} name={member.delegation} />{" "}
      <bdi>{member.name || member.delegation}</bdi>
    </>
  );
}

/** Rounded down: "100 %" says that not a letter was left. */
function shareWords(format: ReturnType<typeof useIntl>["formatNumber"], share: number): string {
  return format(Math.floor(share * 100) / 100, { style: "percent" });
}
