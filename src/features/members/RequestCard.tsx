import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { Checkbox } from "../../controls/Checkbox.tsx";
import { Facts } from "../../controls/Facts.tsx";
import { SeatWords } from "../../controls/SeatWords.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { approveJoin, refuseJoin } from "../../state/memberCommands.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { selectMayInvite } from "../../state/spaceSelectors.ts";
import type { JoinRequest } from "../../workspace/workspace.ts";
import { WordsForm } from "./WordsForm.tsx";

/** Somebody asks to come in: new, with a further machine, or back after a loss. */
export function RequestCard({ request }: { readonly request: JoinRequest }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const title = useId();
  const { act, role, space } = request;
  const isNew = act === "admit";
  const known = useAppSelector((state) => selectRegisters(state, space).people[request.member]);
  const mayRemove = useAppSelector((state) => selectMayInvite(state, space));
  const [deviceName, setDeviceName] = useState("");
  const [isRestLost, setRestLost] = useState(true);
  const name = (isNew ? request.name : known?.name) || intl.formatMessage({ id: "members.unnamed" });
  const delegation = (isNew ? request.delegation : known?.delegation) ?? "";
  const isBack = act === "recover" || act === "vouch";

  const admit = (words: string) =>
    dispatch(
      approveJoin(
        request.request,
        words,
        isNew ? {} : { deviceName: deviceName.trim(), isRestLost: isBack && mayRemove && isRestLost },
      ),
    );
  const refuse = async (): Promise<void> => {
    const refused = await dispatch(refuseJoin(request.request));
    if (refused.ok) toasts.show({ text: intl.formatMessage({ id: "members.request.refused" }, { name }) });
  };
  return (
    <section className="f-members-request" aria-labelledby={title} data-testid="join-request" data-act={act}>
      <h2 id={title} className="f-members-request-title">
        {intl.formatMessage({ id: `members.request.${act}.title` }, { name: <bdi key="name">{name}</bdi> })}
      </h2>
      <p className="f-members-quiet">
        {intl.formatMessage(
          { id: "invite.request.detail" },
          { delegation: <bdi key="delegation">{delegation}</bdi>, role: intl.formatMessage({ id: `role.${role}` }) },
        )}
      </p>
      {request.seat && (
        <div data-testid="request-seat">
          <Facts
            facts={[
              { label: intl.formatMessage({ id: "members.request.seat" }), value: <SeatWords seat={request.seat} /> },
            ]}
          />
        </div>
      )}
      <p>{intl.formatMessage({ id: `members.request.${act}.text` })}</p>
      <WordsForm
        submit={intl.formatMessage({ id: `members.request.${act}.submit` })}
        onAdmit={admit}
        onDone={() =>
          toasts.show({ text: intl.formatMessage({ id: `members.request.${act}.done` }, { name }), tone: "ok" })
        }
        onRefuse={() => void refuse()}
      >
        {!isNew && act !== "vouch" && (
          <TextField
            label={intl.formatMessage({ id: "security.devices.name" })}
            description={intl.formatMessage({ id: "security.devices.name.text" })}
            value={deviceName}
            onChange={setDeviceName}
            maxLength={60}
            data-testid="request-device-name"
          />
        )}
        {isBack && mayRemove && (
          <Checkbox isSelected={isRestLost} onChange={setRestLost} data-testid="request-rest-lost">
            {intl.formatMessage({ id: "members.request.restLost" })}
          </Checkbox>
        )}
      </WordsForm>
    </section>
  );
}
