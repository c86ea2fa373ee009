import { expect } from "@playwright/test";
import type { City } from "../../../scripts/demo/city.mjs";
import { isDeviceId, isDocId, isSpaceId } from "../../../src/domain/ids.ts";
import { clientIdOf } from "../../../src/ledger/clientId.ts";
import type { VaultCalls } from "../../../src/workspace/vaultCalls.ts";
import { forgeUpdate, text } from "../../support/forgeUpdate.ts";
import type { ForgedChange, Forger } from "./forgedChanges.ts";

/** What the changed app of a hostile city tells of the draft that is open in it. */
interface HostileDraft {
  /** Null while the draft is read anew, because something of its own was refused. */
  readonly author: () => Author | null;
  /** The code of what hinders it; "" when it is in its log. */
  readonly cut: (update: Uint8Array, causes?: readonly Dep[]) => Promise<string>;
  readonly vault: Pick<
    VaultCalls,
    | "removeMember"
    | "changeRole"
    | "requestErasure"
    | "spaces"
    | "createSpace"
    | "nameDevice"
    | "mandates"
    | "setMandate"
  >;
}
interface Dep {
  readonly device: string;
  readonly lane: "content";
  readonly seq: number;
}
interface Author {
  readonly space: string;
  readonly doc: string;
  readonly device: string;
  readonly client: number;
  readonly covers: Readonly<Record<string, number>>;
}

/** Waits until the draft in its window is what its log says. Answers its client, and that of the only other author. */
export async function forgerIn({ page }: City): Promise<Forger> {
  const read = () =>
    page.evaluate(() => {
      const draft: HostileDraft = Reflect.get(globalThis, "hostileDraft");
      return draft.author();
    });
  await expect.poll(read).not.toBeNull();
  const { space = "", doc = "", device = "", client = 0, covers = {} } = (await read()) ?? {};
  const other = Object.keys(covers).find((one) => one !== device);
  if (!isSpaceId(space) || !isDocId(doc) || !isDeviceId(other)) throw new Error("nobody to harm");
  return { client, victim: clientIdOf(space, doc, other) };
}

/** Has the changed app seal, sign and send these bytes as a change of the draft that is open in it. */
export async function sendForged(city: City, { what, update }: ForgedChange): Promise<void> {
  const bytes = [...update(await forgerIn(city))];
  const hindrance = await city.page.evaluate((numbers) => {
    const draft: HostileDraft = Reflect.get(globalThis, "hostileDraft");
    return draft.cut(Uint8Array.from(numbers));
  }, bytes);
  expect(hindrance, `${what} was sent`).toBe("");
}

/** The same, after an entry of the other author that nobody has ever seen. */
export async function sendAfterNothing(city: City): Promise<void> {
  const { client } = await forgerIn(city);
  const bytes = [...forgeUpdate({ client, clock: 4_000, items: [{ parent: "blocks", ...text("NO") }] })];
  const hindrance = await city.page.evaluate((numbers) => {
    const draft: HostileDraft = Reflect.get(globalThis, "hostileDraft");
    const author = draft.author();
    const device = Object.keys(author?.covers ?? {}).find((one) => one !== author?.device) ?? "";
    return draft.cut(Uint8Array.from(numbers), [{ device, lane: "content", seq: 1_000_000 }]);
  }, bytes);
  expect(hindrance).toBe("");
}

/** What only a chair decides: the founder out, the founder an observer, oneself the chair, the founder's name erased. */
export const CHAIR_ACTS = ["remove", "demote", "promote", "forget"] as const;

/** Has the changed app sign it, whoever it is. True when it went into its log. */
export function decideAsChair({ page }: City, act: (typeof CHAIR_ACTS)[number]): Promise<boolean> {
  return page.evaluate(async (what) => {
    const draft: HostileDraft = Reflect.get(globalThis, "hostileDraft");
    const known = await draft.vault.spaces();
    const [space] = known.ok ? known.value : [];
    const isWhom = (device: string): boolean => (device === space?.self) === (what === "promote");
    const whom = space?.members.find(({ device }) => isWhom(device));
    if (!space || !whom) return false;
    const wish = { space: space.space, member: whom.member, name: what };
    const role = what === "promote" ? "chair" : "observer";
    const acts = {
      remove: () => draft.vault.removeMember(wish),
      forget: () => draft.vault.requestErasure(wish),
      demote: () => draft.vault.changeRole({ ...wish, role }),
      promote: () => draft.vault.changeRole({ ...wish, role }),
    };
    return (await acts[what]()).ok;
  }, act);
}

/** Has the changed app found one more space, of which its window says nothing. */
export function foundAnother({ page }: City): Promise<boolean> {
  return page.evaluate(async () => {
    const draft: HostileDraft = Reflect.get(globalThis, "hostileDraft");
    return (await draft.vault.createSpace()).ok;
  });
}

/** Has the changed app sign a machine into the name of the founder, without that machine's own word. */
export function addWithoutItsWord({ page }: City): Promise<boolean> {
  return page.evaluate(async () => {
    const draft: HostileDraft = Reflect.get(globalThis, "hostileDraft");
    const known = await draft.vault.spaces();
    const [space] = known.ok ? known.value : [];
    const victim = space?.members.find(({ device }) => device !== space.self);
    if (!space || !victim) return false;
    return (await draft.vault.nameDevice({ space: space.space, device: victim.device, name: "without its word" })).ok;
  });
}

/** Has the changed app sign that its own member sits on the only seat there is. */
export function takeTheSeat({ page }: City): Promise<boolean> {
  return page.evaluate(async () => {
    const draft: HostileDraft = Reflect.get(globalThis, "hostileDraft");
    const known = await draft.vault.spaces();
    const [space] = known.ok ? known.value : [];
    const own = space?.members.find(({ device }) => device === space.self);
    if (!space || !own) return false;
    const seats = await draft.vault.mandates({ space: space.space });
    const [held] = seats.ok ? seats.value : [];
    if (!held) return false;
    const mandate = { ...held.mandate, holder: own.member };
    return (await draft.vault.setMandate({ space: space.space, seat: held.seat, mandate })).ok;
  });
}
