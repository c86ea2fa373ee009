import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import { delegationCode } from "../../domain/delegationCode.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { adoptLate } from "../../state/membershipCommands.ts";
import { selectRegisters } from "../../state/selectors.ts";
import type { LateRow } from "../../state/session.ts";
import { selectMayInvite } from "../../state/spaceSelectors.ts";

/** Work that somebody went on with after the removal: nobody's text has it, until chair or secretariat adopt it. */
export function LateWork({ space, late }: { readonly space: SpaceId; readonly late: LateRow }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const { people } = useAppSelector((state) => selectRegisters(state, space));
  const mayDecide = useAppSelector((state) => selectMayInvite(state, space));
  const person = late.member ? people[late.member] : undefined;
  const count = late.to - late.from + 1;
  const adopt = async (): Promise<void> => {
    const done = await dispatch(adoptLate(space, late.device));
    if (done.ok) toasts.show({ text: intl.formatMessage({ id: "quarantine.adopted" }), tone: "ok" });
  };
  return (
    <ListRow
      mark={<DelegationMark code={delegationCode(person?.delegation ?? "") || "?"} place={0} />}
      title={
        <bdi data-testid="late-row">
          {person?.name || person?.delegation || intl.formatMessage({ id: "quarantine.former" })}
        </bdi>
      }
      detail={intl.formatMessage({ id: late.mayAdopt ? "quarantine.late" : "quarantine.late.frozen" }, { count })}
      actions={
        late.mayAdopt &&
        mayDecide && (
          <Button onPress={() => void adopt()} data-testid="late-adopt">
            {intl.formatMessage({ id: "quarantine.adopt" })}
          </Button>
        )
      }
    />
  );
}
