import type * as v from "valibot";
import { isMemberId, type KeyId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { mayAddMembers } from "../../../src/domain/role.ts";
import { NONCE_BYTES } from "../../../src/ledger/entry.ts";
import { holderOf } from "../../../src/ledger/membership/membership.ts";
import { SEAT_ID_BYTES } from "../../../src/ledger/opCodes.ts";
import type { Mandate } from "../../../src/ledger/types.ts";
import type { vaultForUi } from "../../bridge/vaultForUi.ts";
import type { Core } from "../core.ts";
import { open, seal } from "../crypto/aead.ts";
import { fromHex, toHex } from "../crypto/exact.ts";
import type { Space } from "../space/space.ts";
import { confirmed } from "./memberActs.ts";

type SeatNames = Pick<Plain, "delegation" | "office">;
type Plain = v.InferInput<typeof vaultForUi.calls.setMandate.input>["mandate"];

/** The names in a mandate are sealed under the epoch key: a control log is readable on its way, and on a stolen disk. */
export function createSeats(core: Core) {
  const names = (space: Space, { keyId, nonce, sealed, seat }: Mandate): { delegation: string; office: string } => {
    const key = space.keys.get(keyId);
    const plain = key && open(key, nonce, sealed, fromHex(space.id + seat));
    const [delegation = "", office = ""] = plain ? Buffer.from(plain).toString("utf8").split("\u0000") : [];
    return { delegation: delegation.slice(0, 120), office: office.slice(0, 120) };
  };
  const sealNames = (space: Space, seat: string, plain: SeatNames, epoch: { keyId: KeyId; key: Uint8Array }) => {
    const nonce = core.random(NONCE_BYTES);
    const text = [plain.delegation, plain.office].map((one) => one.replaceAll("\u0000", "")).join("\u0000");
    const sealed = seal(epoch.key, nonce, Buffer.from(text), fromHex(space.id + seat));
    return { keyId: epoch.keyId, nonce, sealed };
  };
  /** With its names sealed; a seat of its own when none is known. */
  const mandateOf = (space: Space, known: string | null, plain: Plain): Result<Mandate, Problem> => {
    const epoch = space.keys.current();
    if (!epoch) return err(problem("notMember", "key"));
    const seat = known ?? toHex(core.random(SEAT_ID_BYTES));
    const { kind, number, alternateOf, holder, from, to } = plain;
    if (![seat, alternateOf ?? seat].every(isMemberId)) return err(problem("unknown", "seat"));
    return ok({ seat, kind, number, alternateOf, holder, from, to, ...sealNames(space, seat, plain, epoch) });
  };

  return {
    mandateOf,
    async set(space: Space, known: string | null, plain: Plain): Promise<Result<{ seat: string }, Problem>> {
      const role = space.ownRole();
      if (role === null || !mayAddMembers(role)) return err(problem("roleMayNotWrite", "mandate"));
      const made = mandateOf(space, known, plain);
      if (!made.ok) return made;
      const mandate = made.value;
      const subject = `${plain.delegation} ${plain.office} ${mandate.number}`;
      const done = await confirmed(core, space, "setMandate", subject, (after) => [
        { type: "mandate", after, mandate },
      ]);
      return done.ok ? ok({ seat: mandate.seat }) : done;
    },
    list: (space: Space) =>
      [...space.membership().mandates.values()].map((mandate) => {
        const { seat, kind, number, alternateOf, from, to } = mandate;
        const holder = holderOf(space.membership(), mandate);
        const steps = space.membership().mandateSteps.get(seat) ?? [];
        return {
          seat,
          mandate: { kind, number, alternateOf, holder, from, to, ...names(space, mandate) },
          // Whoever was put there is named as they were, also where they have left since.
          steps: steps.map(({ by, seq, mandate: then }) => {
            return { by, seq, holder: then.holder, alternateOf: then.alternateOf, to: then.to };
          }),
        };
      }),
  };
}

/** Somebody who is in sits there. */
export function isTaken(space: Space, seat: string): boolean {
  const mandate = space.membership().mandates.get(seat);
  return mandate !== undefined && holderOf(space.membership(), mandate) !== null;
}
export type Seats = ReturnType<typeof createSeats>;
