import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Page } from "../../controls/Page.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { selectPeople } from "../../state/deviceSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";

import { openRequest } from "../../state/memberCommands.ts";
import { selectMayInvite, selectWaitingRequests } from "../../state/spaceSelectors.ts";
import { view } from "../../state/view.ts";
import { Erasures } from "./Erasures.tsx";
import { MemberTable } from "./MemberTable.tsx";
import { OnlyYou } from "./OnlyYou.tsx";
import { OpenInvitations } from "./OpenInvitations.tsx";
import { Requests } from "./Requests.tsx";
import { Seats } from "./Seats.tsx";
import "./members.css";

/** Who is in the space, who asks to come in, and which invitations are out. */
export function MembersPage({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const people = useAppSelector((state) => selectPeople(state, space));
  const requests = useAppSelector((state) => selectWaitingRequests(state, space));
  const mayInvite = useAppSelector((state) => selectMayInvite(state, space));
  const invite = (): void => {
    dispatch(view.actions.sheetOpened("invite"));
  };
  return (
    <Page>
      <div className="f-members" data-testid="members-page">
        <PageHeader
          title={intl.formatMessage({ id: "members.title" })}
          detail={intl.formatMessage({ id: "members.count" }, { count: people.length })}
          actions={
            <>
              <Button onPress={() => void dispatch(openRequest())} data-testid="request-open">
                {intl.formatMessage({ id: "members.openRequest" })}
              </Button>
              {mayInvite && (
                <Button variant="primary" icon="invite" onPress={invite} data-testid="invite">
                  {intl.formatMessage({ id: "members.invite" })}
                </Button>
              )}
            </>
          }
        />
        <Requests space={space} />
        <MemberTable space={space} people={people} />
        {people.length === 1 && requests.length === 0 && mayInvite && <OnlyYou onInvite={invite} />}
        <Seats space={space} mayChange={mayInvite} />
        {mayInvite && <OpenInvitations space={space} />}
        <Erasures space={space} />
      </div>
    </Page>
  );
}
