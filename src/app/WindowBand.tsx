import { useIntl } from "react-intl";
import { ProblemBanner } from "../controls/ProblemBanner.tsx";
import { Banner } from "../controls/Banner.tsx";
import { Button } from "../controls/Button.tsx";
import type { MemberId } from "../domain/ids.ts";
import { problem } from "../domain/problem.ts";
import { JoinBand } from "../features/join/JoinBand.tsx";
import { LetInBand } from "../features/security/LetInBand.tsx";
import { useAppDispatch, useAppSelector } from "../state/hooks.ts";
import { selectLetInNotices } from "../state/knownMachines.ts";
import { selectReturning } from "../state/deviceSelectors.ts";
import { selectIsRolledBack, selectRegisters } from "../state/selectors.ts";
import { reloadAll, startAfresh } from "../state/systemCommands.ts";
import { NO_REGISTERS } from "../state/registers.ts";
import type { ReturningRow } from "../state/session.ts";
import { selectCurrentSpace, selectHasToldTwoStories, selectWaitingRequests } from "../state/spaceSelectors.ts";
import { view } from "../state/view.ts";

/** One line under the top, for what concerns the whole window: the most serious thing only. */
export function WindowBand() {
  const down = useAppSelector((state) => state.connection.down);
  const log = useAppSelector((state) => state.connection.log);
  const hasJoining = useAppSelector((state) => Object.keys(state.session.joining).length > 0);
  const sheet = useAppSelector((state) => state.view.sheet);
  const isRolledBack = useAppSelector((state) => {
    const space = selectCurrentSpace(state);
    return space !== null && selectIsRolledBack(state, space);
  });
  const isShutOut = useAppSelector((state) => {
    const space = selectCurrentSpace(state);
    return space !== null && selectHasToldTwoStories(state, space);
  });
  const [letIn] = useAppSelector(selectLetInNotices);
  if (down.vault) return <ProblemBanner problem={problem("vaultDown")} isBand />;
  if (log) return <ProblemBanner problem={log} isBand />;
  if (isShutOut) return <TwoStoriesBand />;
  if (isRolledBack) return <RolledBackBand />;
  if (letIn && letIn.way !== "own") return <LetInBand key={letIn.key} notice={letIn} />;
  if (down.net) return <ProblemBanner problem={problem("netDown")} tone="warn" isBand />;
  if (hasJoining && sheet !== "join") return <JoinBand isBand />;
  if (letIn) return <LetInBand key={letIn.key} notice={letIn} />;
  return <RequestBand />;
}

/** Nothing can be written here until the end of the log is back; whether it is, is found out by a new start. */
function RolledBackBand() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  return (
    <ProblemBanner
      isBand
      problem={problem("rolledBack")}
      actions={
        <Button onPress={() => void dispatch(reloadAll())} data-testid="try-writing-again">
          {intl.formatMessage({ id: "problem.rolledBack.again" })}
        </Button>
      }
    />
  );
}

/** For good, under these keys. A fresh start, of which the native dialog says what it does, gives new ones. */
function TwoStoriesBand() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  return (
    <ProblemBanner
      isBand
      problem={problem("twoStories")}
      actions={
        <Button onPress={() => void dispatch(startAfresh())} data-testid="two-stories-afresh">
          {intl.formatMessage({ id: "afresh.action" })}
        </Button>
      }
    />
  );
}

/** Somebody waits at the door, or for a second word, while this user is elsewhere. */
function RequestBand() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const space = useAppSelector(selectCurrentSpace);
  const page = useAppSelector((state) => state.view.page.name);
  const [request] = useAppSelector((state) => (space ? selectWaitingRequests(state, space) : NOBODY));
  const [returning] = useAppSelector((state) => (space ? selectReturning(state, space) : NOBODY_BACK));
  const people = useAppSelector((state) => (space ? selectRegisters(state, space).people : NO_PEOPLE));
  if (!space || (!request && !returning) || page === "members" || page === "security") return null;
  const nameOf = (member: MemberId): string => people[member]?.name || intl.formatMessage({ id: "members.unnamed" });
  const title = request
    ? intl.formatMessage(
        { id: `members.request.${request.act}.title` },
        { name: request.act === "admit" ? request.name : nameOf(request.member) },
      )
    : intl.formatMessage({ id: "members.returning.title" }, { name: returning ? nameOf(returning.member) : "" });
  return (
    <Banner
      isBand
      tone="info"
      data-testid="request-band"
      title={title}
      actions={
        <Button
          onPress={() => dispatch(view.actions.pageOpened({ name: "members", space }))}
          data-testid="show-request"
        >
          {intl.formatMessage({ id: "join.show" })}
        </Button>
      }
    >
      {request?.act === "admit" && <bdi>{request.delegation}</bdi>}
    </Banner>
  );
}

const NOBODY: ReturnType<typeof selectWaitingRequests> = [];
const NOBODY_BACK: readonly ReturningRow[] = [];
const NO_PEOPLE = NO_REGISTERS.people;
