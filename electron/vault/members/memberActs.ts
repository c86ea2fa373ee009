import type { DeviceId, MemberId, SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { mayAddMembers, rankOf, type Role } from "../../../src/domain/role.ts";
import type { ControlOp } from "../../../src/ledger/types.ts";
import type { Member } from "../../../src/ledger/membership/membership.ts";
import type { CONFIRMED_ACTS } from "../../bridge/mainForVault.ts";
import type { Core } from "../core.ts";
import type { OpsMaker } from "../space/job.ts";
import type { Space } from "../space/space.ts";
import { cutsOf } from "./cutsOf.ts";
import { keyTurn } from "./keyTurn.ts";

type Done = Promise<Result<undefined, Problem>>;

/** What a person decides about the members of a space. Each act asks main's dialog before anything is signed. */
export function createMemberActs(core: Core) {
  const self = core.identity.device;

  return {
    /** Out, with all devices, and the key turned in the same breath: what is written next the removed cannot read. */
    async remove(space: Space, member: MemberId, name: string): Done {
      const refused = whyNotDecide(space, self, member);
      if (refused) return err(refused);
      return confirmed(core, space, "remove", name, (after) => {
        const cuts = cutsOf(space, member);
        const gone = new Set(cuts.map(({ device }) => device));
        return [...cuts.map((cut): ControlOp => ({ type: "remove", after, cut })), keyTurn(core, space, after, gone)];
      });
    },
    async changeRole(space: Space, member: MemberId, role: Role, name: string): Done {
      const own = space.ownRole();
      const refused = whyNotDecide(space, self, member);
      if (refused) return err(refused);
      if (own === null || rankOf(role) < rankOf(own)) return err(problem("roleMayNotWrite", "rank"));
      if (isOwn(space, self, member) && isLastAdmin(space, member) && !mayAddMembers(role))
        return err(problem("lastAdmin"));
      return confirmed(core, space, "changeRole", `${name}: ${role}`, (after) => [
        { type: "role", after, member, role, cuts: cutsOf(space, member) },
      ]);
    },
    /** The others turn the key: whoever leaves must not be the one to know the next. */
    async leave(space: Space, name: string): Done {
      const own = space.membership().members.get(self);
      if (!own) return err(problem("notMember"));
      if (space.membership().members.size > 1 && isLastAdmin(space, own.member)) return err(problem("lastAdmin"));
      return confirmed(core, space, "leave", name, (after) =>
        cutsOf(space, own.member).map((cut): ControlOp => ({ type: "remove", after, cut })),
      );
    },
    /** `to` is what the person has seen listed: what has come since is not adopted unseen. */
    async adopt(space: Space, device: DeviceId, to: number, name: string): Done {
      const late = space.late().find((one) => one.device === device);
      const end = space.contentEnds.of(device);
      const role = space.ownRole();
      if (role === null || !mayAddMembers(role)) return err(problem("roleMayNotWrite", "adopt"));
      if (!late?.mayAdopt || end.seq !== to) return err(problem("nothingToAdopt"));
      const done = await confirmed(core, space, "adopt", name, (after) => [
        { type: "adopt", after, device, from: late.from, to: end },
      ]);
      if (!done.ok) return done;
      const read = await core.documents.readLate(space);
      return read.ok ? ok(undefined) : read;
    },
    async setSuccessor(space: Space, successor: SpaceId, name: string): Done {
      if (space.ownRole() !== "chair") return err(problem("roleMayNotWrite", "successor"));
      if (successor === space.id || !core.spaces.get(successor)?.ownRole())
        return err(problem("notMember", "successor"));
      return confirmed(core, space, "setSuccessor", name, (after) => [{ type: "successor", after, space: successor }]);
    },
  };
}
export type MemberActs = ReturnType<typeof createMemberActs>;

export async function confirmed(
  core: Core,
  space: Space,
  act: (typeof CONFIRMED_ACTS)[number],
  subject: string,
  makeOps: OpsMaker,
): Done {
  const answer = await core.main.confirm({ act, subject: subject.slice(0, 300) });
  if (!answer.ok) return answer;
  if (!answer.value.confirmed) return err(problem("notConfirmed"));
  const written = await space.author.write(makeOps);
  return written.ok ? ok(undefined) : written;
}

/** Said here already; every peer would ignore it. */
function whyNotDecide(space: Space, self: DeviceId, member: MemberId): Problem | null {
  const role = space.ownRole();
  const targets = devicesOf(space, member);
  if (role === null || targets.length === 0) return problem("notMember");
  if (isOwn(space, self, member)) return null;
  const isLower = targets.every((target) => rankOf(role) < rankOf(target.role));
  return mayAddMembers(role) && isLower ? null : problem("roleMayNotWrite", "rank");
}

const devicesOf = (space: Space, member: MemberId): Member[] =>
  [...space.membership().members.values()].filter((one) => one.member === member);

const isOwn = (space: Space, self: DeviceId, member: MemberId): boolean =>
  space.membership().members.get(self)?.member === member;

/** Without anyone who may admit and decide, a space could never change again. */
const isLastAdmin = (space: Space, member: MemberId): boolean => {
  const all = [...space.membership().members.values()];
  const isAdmin = all.some((one) => one.member === member && mayAddMembers(one.role));
  return isAdmin && !all.some((one) => one.member !== member && mayAddMembers(one.role));
};
