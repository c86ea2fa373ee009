import type { Problem } from "../../../src/domain/problem.ts";
import { ok, type Result } from "../../../src/domain/result.ts";
import type { Ticket } from "../../../src/ledger/invitation.ts";
import type { StoredEnvelope } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { checkWelcome, foldRuns } from "./welcome.ts";

/** Pages of what is stored in one append; a page may end in the middle of a run, because it is one call. */
const PAGE = 200;

/** Checks a welcome, makes it durable here, and only then is the space one of this device's own. */
export async function settleIn(
  core: Core,
  ticket: Ticket,
  runs: readonly Uint8Array[],
): Promise<Result<undefined, Problem>> {
  const { identity, net } = core;
  const space = core.newSpace(ticket.space);
  foldRuns(space, runs);
  const checked = checkWelcome(space, ticket, identity.device, identity.boxKey.publicKey);
  if (!checked.ok) return checked;
  const stored = await net.withNet(async (session) => {
    for (const rows of pagesOf(space.control.rows())) {
      const appended = await session.call.append({ rows });
      if (!appended.ok) return appended;
    }
    // In the same breath: a net that came up in between would not be told of the space.
    core.spaces.set(space.id, space);
    // This device has written here before: its log goes on where the others know it to end.
    if (core.keeper.wasErased(space.id)) {
      core.keeper.setRestored(space.id, true);
      space.author.markRolledBack();
    }
    space.author.begin({ session, heads: [], recentCuts: [], owed: [] });
    return ok(undefined);
  });
  if (!stored.ok) return stored;
  core.keeper.addRendezvous(space.id, ticket.rendezvous);
  core.membershipChanged(space);
  return ok(undefined);
}

function pagesOf(rows: readonly StoredEnvelope[]): StoredEnvelope[][] {
  return Array.from({ length: Math.ceil(rows.length / PAGE) }, (_, i) => rows.slice(i * PAGE, (i + 1) * PAGE));
}
