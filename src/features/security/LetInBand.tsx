import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import { removeDevice } from "../../state/deviceCommands.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { itWasMe, type LetInNotice } from "../../state/knownMachines.ts";
import { selectCurrentSpace } from "../../state/spaceSelectors.ts";
import { fingerprint } from "./fingerprint.ts";
import { LetInBy } from "./LetInBy.tsx";

/**
 * Somebody else let a machine in under this user's name, or another machine of the user's did. Nobody is locked out by
 * that, so whoever lost nothing has to be told; it stays until it is answered.
 */
export function LetInBand({ notice }: { readonly notice: LetInNotice }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const current = useAppSelector(selectCurrentSpace);
  const profile = useAppSelector((state) => state.registers[notice.space]?.profile);
  const { key, space, device, at } = notice;
  const isOwn = notice.way === "own";
  const name = notice.name || intl.formatMessage({ id: "security.devices.unnamed" });
  const say = (id: "security.letIn.settled" | "security.devices.removed"): void => {
    toasts.show({ text: intl.formatMessage({ id }, { name }), tone: "ok" });
  };
  const acknowledge = async (): Promise<void> => {
    if (await dispatch(itWasMe(key))) say("security.letIn.settled");
  };
  const remove = async (): Promise<void> => {
    if ((await dispatch(removeDevice(space, device, name))).ok) say("security.devices.removed");
  };
  return (
    <Banner
      isBand
      tone={isOwn ? "info" : "danger"}
      data-testid="let-in-band"
      title={intl.formatMessage({ id: isOwn ? "security.letIn.own.title" : "security.letIn.title" })}
      actions={
        <>
          <Button onPress={() => void acknowledge()} data-testid="let-in-mine">
            {intl.formatMessage({ id: "security.letIn.itWasMe" })}
          </Button>
          <Button
            icon="trash"
            variant={isOwn ? "quiet" : "danger"}
            onPress={() => void remove()}
            data-testid="let-in-remove"
          >
            {intl.formatMessage({ id: "security.letIn.remove" })}
          </Button>
        </>
      }
    >
      <LetInBy notice={notice} />{" "}
      {intl.formatMessage(
        { id: "security.letIn.facts" },
        {
          name: <bdi key="name">{name}</bdi>,
          key: <code key="key">{fingerprint(device).slice(0, 19)}</code>,
          when: intl.formatDate(at, { dateStyle: "long", timeStyle: "short" }),
        },
      )}
      {space !== current && profile && (
        <> {intl.formatMessage({ id: "security.letIn.inSpace" }, { name: <bdi key="space">{profile.name}</bdi> })}</>
      )}
    </Banner>
  );
}
