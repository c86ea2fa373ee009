import { useIntl } from "react-intl";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { Section } from "../../controls/Section.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import type { ErasureRow } from "../../state/erasureRow.ts";
import { type DeviceView, selectPeople } from "../../state/deviceSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";

const NONE: readonly ErasureRow[] = [];

/** Each request to forget a person, with every machine: when it has, or that it was not met since. */
export function Erasures({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const erasures = useAppSelector((state) => state.session.spaces[space]?.erasures ?? NONE);
  if (erasures.length === 0) return null;
  return (
    <div className="f-members-invitations" data-testid="erasures">
      <Section
        title={intl.formatMessage({ id: "erasures.title" })}
        description={intl.formatMessage({ id: "erasures.text" })}
      >
        {erasures.map((erasure) => (
          <Machines key={erasure.request} {...{ space, erasure }} />
        ))}
      </Section>
    </div>
  );
}

function Machines({ space, erasure }: { readonly space: SpaceId; readonly erasure: ErasureRow }) {
  const intl = useIntl();
  const people = useAppSelector((state) => selectPeople(state, space));
  const id = erasure.member.slice(0, 8);
  const label = intl.formatMessage({ id: "erasures.of" }, { id });
  const machines = people.flatMap((person) => person.devices.map((device) => ({ person, device })));
  return (
    <>
      <p className="f-members-quiet">
        {label}, <RelativeTime at={erasure.at} />
      </p>
      <List label={label} isBoxed>
        {machines.map(({ person, device }) => (
          <ListRow
            key={device.device}
            data-testid="erasure-row"
            title={<bdi>{person.name || intl.formatMessage({ id: "members.unnamed" })}</bdi>}
            detail={device.name}
            meta={<Answer erasure={erasure} device={device} />}
          />
        ))}
      </List>
    </>
  );
}

function Answer({ erasure, device }: { readonly erasure: ErasureRow; readonly device: DeviceView }) {
  const intl = useIntl();
  const answer = erasure.confirmed.find((one) => one.device === device.device);
  if (answer)
    return (
      <StatusDot tone="ok">
        {intl.formatMessage({ id: "erasures.done" }, { when: <RelativeTime key="when" at={answer.at} /> })}
      </StatusDot>
    );
  const isMet = device.isSelf || device.lastMetAt >= erasure.at || device.isConnected;
  return (
    <StatusDot tone="warn">{intl.formatMessage({ id: isMet ? "erasures.waiting" : "erasures.notMet" })}</StatusDot>
  );
}
