import { useEffect, useId, useRef } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import { needsRuling } from "./actsFor.ts";
import { AmendmentRow } from "./AmendmentRow.tsx";
import { orderAfterStep, orderWithout, whoOrdered } from "./orderOfTaking.ts";
import { ParagraphTitle } from "./ParagraphTitle.tsx";
import type { PlacedGroup } from "./placeDiscussion.ts";
import { SpeakerName } from "./SpeakerName.tsx";
import type { Amending } from "./useAmending.ts";

export interface AmendmentGroupProps {
  readonly group: PlacedGroup;
  /** Those of the group that are shown. */
  readonly shown: readonly PlacedAmendment[];
  readonly amending: Amending;
  readonly authorOf: (id: string) => string | null;
}

/** The amendments to one paragraph, in the order in which they are taken. */
export function AmendmentGroup({ group, shown, amending, authorOf }: AmendmentGroupProps) {
  const intl = useIntl();
  const title = useId();
  const { list, moved } = useFocusAfterMove(shown);
  const { ruling, discussion, viewer } = amending;
  // What is settled is not taken any more.
  const isOpen = shown.some(({ amendment }) => needsRuling(amendment));
  const ids = shown.map(({ amendment }) => amendment.id);
  const stepper = (id: string, step: 1 | -1): (() => void) | null => {
    const next = viewer.mayRule && isOpen && group.paragraph ? orderAfterStep(discussion.order, ids, id, step) : null;
    return (
      next &&
      (() => {
        moved(id, step);
        ruling.ruleOrder(next);
      })
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither fields nor a landmark; the same paragraph may stand in the list of brackets too
    <div className="f-amend-group" role="group" aria-labelledby={title} data-testid="amendment-group">
      <ParagraphTitle id={title} paragraph={group.paragraph} lost={intl.formatMessage({ id: "amendments.lost" })} />
      {!group.paragraph && <p className="f-draft-quiet">{intl.formatMessage({ id: "amendments.lost.text" })}</p>}
      {isOpen && <OrderLine ids={ids} amending={amending} />}
      {/* biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in WebKit readers */}
      <ul role="list" ref={list}>
        {shown.map((placed) => (
          <AmendmentRow
            key={placed.amendment.id}
            {...{ placed, amending, authorOf }}
            onEarlier={stepper(placed.amendment.id, -1)}
            onLater={stepper(placed.amendment.id, 1)}
          />
        ))}
      </ul>
    </div>
  );
}

/** That the order is not the usual one, and whose word that was. */
function OrderLine({ ids, amending }: { readonly ids: readonly string[]; readonly amending: Amending }) {
  const intl = useIntl();
  const { discussion, viewer } = amending;
  const { order } = discussion;
  const ruling = whoOrdered(discussion.orders, ids);
  if (!ruling) return null;
  const who = <SpeakerName key="who" isShort speaker={viewer.speakers.of(ruling.speaker)} />;
  const when = <RelativeTime key="when" at={ruling.at} />;
  return (
    <p className="f-amend-order" role="status" data-testid="order-changed">
      {intl.formatMessage({ id: "amendments.orderChanged" }, { who, when })}{" "}
      {viewer.mayRule && (
        <Button
          variant="quiet"
          onPress={() => amending.ruling.ruleOrder(orderWithout(order, ids))}
          data-testid="order-usual"
        >
          {intl.formatMessage({ id: "amendments.usualOrder" })}
        </Button>
      )}
    </p>
  );
}

/** A row that was moved keeps the focus, on the button that moved it or, at the end, on the other one. */
function useFocusAfterMove(shown: readonly PlacedAmendment[]) {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<{ readonly id: string; readonly step: 1 | -1 } | null>(null);
  useEffect(() => {
    if (shown.length === 0 || !last.current) return;
    const { id, step } = last.current;
    const row = list.current?.querySelector(`[data-id="${CSS.escape(id)}"]`);
    const ends = step === -1 ? ["earlier", "later"] : ["later", "earlier"];
    const [button] = ends.flatMap((end) => [
      ...(row?.querySelectorAll<HTMLElement>(`[data-testid="amendment-${end}"]:not([disabled])`) ?? []),
    ]);
    button?.focus();
    last.current = null;
  }, [shown]);
  return {
    list,
    moved: (id: string, step: 1 | -1): void => {
      last.current = { id, step };
    },
  };
}
