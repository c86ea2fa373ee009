import type { DeviceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { mayAddMembers } from "../../../src/domain/role.ts";
import type { Ticket } from "../../../src/ledger/invitation.ts";
import { decodeRun } from "../../../src/ledger/run.ts";
import type { Run } from "../../../src/ledger/types.ts";
import { checkRun, rowOf } from "../space/checkRun.ts";
import type { Space } from "../space/space.ts";

/**
 * Folds control runs that may come in any order: a device's log can be checked only once another one has admitted it.
 * What can never be checked is left out; it has no effect.
 */
export function foldRuns(space: Space, runs: readonly Uint8Array[]): void {
  let left: Run[] = runs.flatMap((bytes) => {
    const run = decodeRun(bytes);
    return run.ok && run.value.lane === "control" ? [run.value] : [];
  });
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter((run) => !foldRun(space, run));
  }
}

function foldRun(space: Space, run: Run): boolean {
  const isDevice = (device: DeviceId): boolean => space.membership().standings.has(device);
  const checked = checkRun(run, space.id, space.control.head(run.device), isDevice);
  if (!checked.ok) return false;
  space.takeControl(checked.value.map((entry) => rowOf(run, entry, "")));
  return true;
}

/**
 * Is what the inviter sent the story of the space in the invitation? The space's id certifies its founder; from the
 * founder every admission is signed, down to the inviter's and one's own.
 */
export function checkWelcome(
  space: Space,
  ticket: Pick<Ticket, "space" | "inviter" | "member">,
  self: DeviceId,
  boxKey: string,
): Result<undefined, Problem> {
  const { members } = space.membership();
  const host = members.get(ticket.inviter);
  if (space.id !== ticket.space || members.size === 0 || !host) return err(problem("inviteOtherSpace"));
  // Anyone may help a person to a further device; somebody new is let in by few.
  if (ticket.member === null && !mayAddMembers(host.role)) return err(problem("inviteOtherSpace", "role"));
  const own = members.get(self);
  if (own?.boxKey !== boxKey) return err(problem("joinRefused", "not added"));
  if (ticket.member !== null && own.member !== ticket.member) return err(problem("inviteOtherSpace", "member"));
  return space.keys.current() ? ok(undefined) : err(problem("joinRefused", "no key"));
}
