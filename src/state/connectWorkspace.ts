import { putPerson } from "../documents/register/people.ts";
import type { Membership, WorkspaceEvent, Workspace } from "../workspace/workspace.ts";
import { connection } from "./connection.ts";
import { notices } from "./notices.ts";
import { presence } from "./presence.ts";
import { createSpaceProjector } from "./projectSpaces.ts";
import { type LateRow, session } from "./session.ts";
import type { Store } from "./store.ts";
import { withRegister } from "./withRegister.ts";

function lateRows({ late, standings }: Membership): LateRow[] {
  return late.map((row) => ({
    ...row,
    member: standings.find(({ device }) => device === row.device)?.member ?? null,
  }));
}

/** The only road from the workspace into the store. Returns its stop function. */
export function connectWorkspace(workspace: Workspace, store: Store): () => void {
  const projectSpace = createSpaceProjector(workspace, store);
  const { dispatch } = store;

  const happened = (event: WorkspaceEvent): void => {
    switch (event.type) {
      case "vaultChanged":
        dispatch(session.actions.vaultChanged(event.state));
        dispatch(connection.actions.processChanged({ process: "vault", isDown: false }));
        break;
      case "membershipChanged": {
        const { space, self, members, isRolledBack } = event.membership;
        const late = lateRows(event.membership);
        dispatch(session.actions.membershipChanged({ space, self, members, late, isRolledBack }));
        void projectSpace(space);
        break;
      }
      case "connectionChanged":
        dispatch(connection.actions.connectionChanged(event.connection));
        dispatch(connection.actions.processChanged({ process: "net", isDown: false }));
        break;
      case "joinRequested":
        dispatch(session.actions.joinRequested(event.request));
        // The newcomer's name is kept by whoever admitted it: it may have no right to write it itself.
        if (event.request.state === "admitted") {
          const { member, name, delegation, space } = event.request;
          void withRegister(workspace, space, "people", (doc) => putPerson(doc, { member, name, delegation }));
        }
        break;
      case "joiningChanged":
        dispatch(session.actions.joiningChanged(event.joining));
        break;
      case "envelopeRefused":
        dispatch(connection.actions.envelopeRefused());
        break;
      case "documentTouched":
        break;
      case "logChanged":
        dispatch(connection.actions.logChanged(event.problem));
        break;
      case "failed":
        dispatch(notices.actions.noticed(event.problem));
        break;
      case "breached":
        dispatch(notices.actions.noticed({ code: "unknown", detail: event.what.slice(0, 200) }));
        break;
      default:
        event satisfies never;
    }
  };
  const refresh = async (): Promise<void> => {
    await workspace.refresh();
    const { vault } = store.getState().session;
    if (vault?.state === "ready") dispatch(session.actions.spacesLoaded());
  };
  const stops = [
    workspace.watch(happened),
    workspace.watch((event) => {
      // The vault tells its spaces only once it is open and the log has been read.
      if (event.type === "vaultChanged" && event.state.state === "ready" && !store.getState().session.isLoaded)
        void refresh();
    }),
    workspace.presence.watch((seen) => dispatch(presence.actions.presenceSeen(seen))),
    workspace.watchVaultUp(() => void refresh()),
    workspace.presence.watchClocks(() => {
      // Said once: it stays true until somebody sets a clock.
      if (!store.getState().notices.list.some((notice) => notice.problem.code === "clockOff"))
        dispatch(notices.actions.noticed({ code: "clockOff" }));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
