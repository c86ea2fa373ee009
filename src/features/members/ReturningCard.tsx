import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { Checkbox } from "../../controls/Checkbox.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { vouch } from "../../state/deviceCommands.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectRegisters } from "../../state/selectors.ts";
import type { ReturningRow } from "../../state/session.ts";
import { selectMayInvite } from "../../state/spaceSelectors.ts";
import { WordsForm } from "./WordsForm.tsx";

/** Somebody has spoken for a machine of one who lost everything; this member may be the second. */
export function ReturningCard({ space, row }: { readonly space: SpaceId; readonly row: ReturningRow }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const title = useId();
  const people = useAppSelector((state) => selectRegisters(state, space).people);
  const mayRemove = useAppSelector((state) => selectMayInvite(state, space));
  const [isRestLost, setRestLost] = useState(true);
  const [isLater, setLater] = useState(false);
  if (isLater) return null;
  const unnamed = intl.formatMessage({ id: "members.unnamed" });
  const name = people[row.member]?.name ?? unnamed;
  const [first] = row.vouchers;
  const by = (first && people[first]?.name) ?? unnamed;
  return (
    <section className="f-members-request" aria-labelledby={title} data-testid="returning">
      <h2 id={title} className="f-members-request-title">
        {intl.formatMessage({ id: "members.returning.title" }, { name: <bdi key="name">{name}</bdi> })}
      </h2>
      <p>
        {intl.formatMessage(
          { id: "members.returning.text" },
          { name: <bdi key="name">{name}</bdi>, by: <bdi key="by">{by}</bdi> },
        )}
      </p>
      <WordsForm
        submit={intl.formatMessage({ id: "members.request.vouch.submit" })}
        onAdmit={(words) => dispatch(vouch(space, row.device, row.member, words, mayRemove && isRestLost))}
        onDone={() =>
          toasts.show({ text: intl.formatMessage({ id: "members.request.recover.done" }, { name }), tone: "ok" })
        }
        onRefuse={() => setLater(true)}
        refuseLabel={intl.formatMessage({ id: "action.notNow" })}
      >
        {mayRemove && (
          <Checkbox isSelected={isRestLost} onChange={setRestLost} data-testid="returning-rest-lost">
            {intl.formatMessage({ id: "members.request.restLost" })}
          </Checkbox>
        )}
      </WordsForm>
    </section>
  );
}
