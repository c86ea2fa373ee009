import type { Hash, MemberId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { mayAddMembers, rankOf } from "../../../src/domain/role.ts";
import type { Core } from "../core.ts";
import type { Space } from "../space/space.ts";
import { confirmed } from "./memberActs.ts";

type Done = Promise<Result<undefined, Problem>>;

/** Requests to forget what is kept of a person, and what this machine answers to them. */
export function createErasures(core: Core) {
  return {
    async request(space: Space, member: MemberId, name: string): Done {
      const { members } = space.membership();
      const own = members.get(space.self);
      const target = [...members.values()].find((one) => one.member === member);
      if (!own || !target) return err(problem("notMember"));
      const isLower = mayAddMembers(own.role) && rankOf(own.role) <= rankOf(target.role);
      if (own.member !== member && !isLower) return err(problem("roleMayNotWrite", "rank"));
      const at = Math.floor(core.now());
      return confirmed(core, space, "expunge", name, (after) => [{ type: "expunge", after, member, at }]);
    },
    /** The window has forgotten its part. It binds nobody but this machine, so nobody is asked. */
    async confirm(space: Space, request: Hash): Done {
      const erasure = space.membership().erasures.find((one) => one.request === request);
      if (!erasure) return err(problem("notMember", "erasure"));
      if (erasure.confirmed.some(({ device }) => device === space.self)) return ok(undefined);
      const { keeper } = core;
      const nameless = keeper
        .invites()
        .map((kept) => (kept.member === erasure.member ? { ...kept, person: "" } : kept));
      const saved = await keeper.setInvites(nameless);
      if (!saved.ok) return saved;
      const at = Math.floor(core.now());
      const written = await space.author.write((after) => [{ type: "expunged", after, request, at }]);
      return written.ok ? ok(undefined) : written;
    },
  };
}
export type Erasures = ReturnType<typeof createErasures>;
