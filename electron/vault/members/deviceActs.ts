import type { DeviceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, type Result } from "../../../src/domain/result.ts";
import { mayAddMembers, rankOf } from "../../../src/domain/role.ts";
import { checkWords, wordsMatch } from "../../../src/ledger/checkWords.ts";
import { entropyOf, PHRASE_BYTES, phraseOf } from "../../../src/ledger/recoveryPhrase.ts";
import type { ControlOp } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import { claimOps } from "../join/claims.ts";
import type { Space } from "../space/space.ts";
import { cutsOf } from "./cutsOf.ts";
import { sealName } from "./deviceNames.ts";
import { keyTurn } from "./keyTurn.ts";
import { confirmed } from "./memberActs.ts";
import { recoveryKeyOf } from "./recoveryKey.ts";

type Done = Promise<Result<undefined, Problem>>;

export interface VouchWish {
  readonly device: DeviceId;
  /** The five words, as the person who is back read them out. */
  readonly words: string;
  readonly name: string;
  readonly isRestLost: boolean;
}

/** What a person decides about devices. Each act asks main's dialog before anything is signed. */
export function createDeviceActs(core: Core) {
  return {
    /** Out with one machine; whoever may turns the key in the same breath, otherwise the next chair or secretariat does. */
    async remove(space: Space, device: DeviceId, name: string): Done {
      const target = space.membership().members.get(device);
      const own = space.membership().members.get(space.self);
      if (!own || !target || device === space.self) return err(problem("notMember"));
      const isOwn = own.member === target.member;
      const isLower = mayAddMembers(own.role) && rankOf(own.role) < rankOf(target.role);
      if (!isOwn && !isLower) return err(problem("roleMayNotWrite", "rank"));
      return confirmed(core, space, "removeDevice", name, (after) => {
        const cuts = cutsOf(space, target.member).filter((cut) => cut.device === device);
        const turn = mayAddMembers(own.role) ? [keyTurn(core, space, after, new Set([device]))] : [];
        return [...cuts.map((cut): ControlOp => ({ type: "remove", after, cut })), ...turn];
      });
    },
    async name(space: Space, device: DeviceId, name: string): Done {
      const { members } = space.membership();
      const sealed = sealName(core, space, device, name.trim());
      if (!sealed || members.get(device)?.member !== members.get(space.self)?.member) return err(problem("notMember"));
      return confirmed(core, space, "nameDevice", name, (after) => [
        { type: "nameDevice", after, device, name: sealed },
      ]);
    },
    /** The words that the first of the two compared: both spoke with the same person, or this one is told otherwise. */
    async vouch(space: Space, { device, words, name, isRestLost }: VouchWish): Done {
      const returning = space.membership().returning.find((one) => one.device === device);
      const own = space.membership().members.get(space.self);
      const first = returning?.vouchers[0];
      if (!returning || !first || !own || own.member === returning.member) return err(problem("notMember"));
      if (returning.vouchers.some(({ member }) => member === own.member)) return err(problem("joinRefused", "twice"));
      if (!wordsMatch(checkWords(space.id, first.device, device, returning.boxKey), words)) {
        return err(problem("wordsDiffer"));
      }
      const claimed = { ...returning, recovery: null };
      return confirmed(core, space, "vouch", name, claimOps(core, space, claimed, { name: "", isRestLost }));
    },
    newPhrase: (): string[] => phraseOf(core.random(PHRASE_BYTES)),
    async setRecovery(space: Space, phrase: string): Done {
      const entropy = entropyOf(phrase);
      if (!entropy) return err(problem("phraseWrong", "words"));
      const key = recoveryKeyOf(entropy).publicKey;
      return confirmed(core, space, "setRecovery", "", (after) => [{ type: "recoveryKey", after, key }]);
    },
    dropRecovery: (space: Space): Done =>
      confirmed(core, space, "dropRecovery", "", (after) => [{ type: "recoveryKey", after, key: null }]),
  };
}
export type DeviceActs = ReturnType<typeof createDeviceActs>;
