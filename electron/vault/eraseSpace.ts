import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { Core } from "./core.ts";
import type { Space } from "./space/space.ts";

/**
 * Nothing of the space on this machine any more. What others still count on is left first: a member that is silently gone
 * would be waited for. The vault forgets it before net does, so that a log without it is no loss.
 */
export async function eraseSpace(core: Core, space: Space, name: string): Promise<Result<undefined, Problem>> {
  const isMember = space.membership().members.has(space.self);
  if (isMember && space.membership().members.size > 1) return err(problem("stillMember"));
  const answer = await core.main.confirm({ act: "eraseSpace", subject: name });
  if (!answer.ok) return answer;
  if (!answer.value.confirmed) return err(problem("notConfirmed"));
  const forgotten = await core.keeper.forgetSpace(space.id);
  if (!forgotten.ok) return forgotten;
  core.spaces.delete(space.id);
  core.roomsChanged();
  await core.assets.forget(space.id);
  const erased = await core.net.withNet((session) => session.call.eraseSpace({ space: space.id }));
  return erased.ok ? ok(undefined) : erased;
}
