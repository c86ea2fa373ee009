import { putPerson } from "../documents/register/people.ts";
import type { Membership, WorkspaceEvent, Workspace } from "../workspace/workspace.ts";
import { attachments } from "./attachments.ts";
import { bundle } from "./bundle.ts";
import { connection } from "./connection.ts";
import { followFiles } from "./followFiles.ts";
import { notices } from "./notices.ts";
import { openLastPlace } from "./places.ts";
import { presence } from "./presence.ts";
import { createSpaceProjector, type ProjectorOptions } from "./projectSpaces.ts";
import { type FormerRow, type LateRow, session } from "./session.ts";
import { recallSitting } from "./sittingMemory.ts";
import { recallSyncPart } from "./syncPartMemory.ts";
import type { Store } from "./store.ts";
import { verification } from "./verification.ts";
import { versions } from "./versions.ts";
import { withRegister } from "./withRegister.ts";

function lateRows({ late, standings }: Membership): LateRow[] {
  return late.map((row) => ({
    ...row,
    member: standings.find(({ device }) => device === row.device)?.member ?? null,
  }));
}

function formerRows({ members, standings }: Membership): FormerRow[] {
  const inside = new Set(members.map(({ device }) => device));
  return standings
    .filter(({ device }) => !inside.has(device))
    .map(({ device, member, isFrozen }) => ({ device, member, hasToldTwoStories: isFrozen }));
}

/** The only road from the workspace into the store. Returns its stop function. */
export function connectWorkspace(workspace: Workspace, store: Store, options: ProjectorOptions): () => void {
  const projectSpace = createSpaceProjector(workspace, store, options);
  const { dispatch } = store;

  const happened = (event: WorkspaceEvent): void => {
    switch (event.type) {
      case "vaultChanged":
        dispatch(session.actions.vaultChanged(event.state));
        dispatch(connection.actions.processChanged({ process: "vault", isDown: false }));
        break;
      case "membershipChanged": {
        const { space, self, members, isRolledBack, recoveryKey, returning, erasures, epochs } = event.membership;
        const { unheeded } = event.membership;
        const keyNumber = Math.max(0, ...epochs.map(({ epoch }) => epoch));
        const late = lateRows(event.membership);
        const former = formerRows(event.membership);
        const known = { recoveryKey, returning, erasures, versions: event.membership.versions, unheeded, keyNumber };
        const row = { space, self, members, late, former, isRolledBack, ...known };
        dispatch(session.actions.membershipChanged(row));
        void projectSpace(space);
        break;
      }
      case "versionCompared": {
        const { answer } = event.verdict;
        dispatch(versions.actions.compared(event.verdict));
        if (answer === "other" || answer === "forked") dispatch(notices.actions.noticed({ code: "versionDiffers" }));
        break;
      }
      case "spaceGone":
        dispatch(session.actions.spaceGone(event.space));
        break;
      case "connectionChanged":
        dispatch(connection.actions.connectionChanged(event.connection));
        dispatch(connection.actions.processChanged({ process: "net", isDown: false }));
        break;
      case "joinRequested":
        dispatch(session.actions.joinRequested(event.request));
        // The newcomer's name is kept by whoever admitted it: it may have no right to write it itself.
        if (event.request.state === "admitted" && event.request.act === "admit") {
          const { member, name, delegation, space } = event.request;
          void withRegister(workspace, space, "people", (doc) => putPerson(doc, { member, name, delegation }));
        }
        break;
      case "joiningChanged":
        dispatch(session.actions.joiningChanged(event.joining));
        break;
      case "assetsTold":
        dispatch(attachments.actions.assetsTold(event.told));
        break;
      case "backupWentOn":
        dispatch(session.actions.backupWentOn(event.progress));
        break;
      case "bundleWentOn":
        dispatch(bundle.actions.wentOn(event.progress));
        break;
      case "envelopeRefused":
        dispatch(connection.actions.envelopeRefused());
        break;
      case "documentTouched":
        break;
      case "logChanged":
        dispatch(connection.actions.logChanged(event.problem));
        break;
      case "verifying":
        dispatch(verification.actions.progressed(event.progress));
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
    await workspace.refresh(() => {
      dispatch(session.actions.spacesRecalled());
      // While the lists are being recalled: the page is known then as soon as they are.
      void dispatch(openLastPlace());
      void dispatch(recallSitting());
      void dispatch(recallSyncPart());
    });
    const { vault } = store.getState().session;
    if (vault?.state === "ready") dispatch(session.actions.spacesLoaded());
  };
  /** Asked once an open vault: it tells its spaces when the log has been read. */
  let isAsked = false;
  const stops = [
    workspace.watch(happened),
    followFiles(workspace, store),
    workspace.watch((event) => {
      if (event.type !== "vaultChanged" || event.state.state !== "ready" || isAsked) return;
      isAsked = true;
      void refresh();
    }),
    workspace.watchVaultUp(() => {
      isAsked = false;
    }),
    workspace.presence.watch((seen) => dispatch(presence.actions.presenceSeen(seen))),
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
