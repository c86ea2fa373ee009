import type { SpaceId } from "../../src/domain/ids.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { Role } from "../../src/domain/role.ts";
import type { TestMember } from "./testMember.ts";
import type { TestMesh } from "./testMesh.ts";

export function unwrap<T>(result: { ok: true; value: T } | { ok: false; error: { code: string; detail?: string } }): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ""}`);
  return result.value;
}

export const NEVER = 1_900_000_000_000;

export async function invite(host: TestMember, space: SpaceId, role: Role, uses = 1, expiresAt = NEVER) {
  const wish = { space, spaceName: "GT-ADI-INT", role, expiresAt, uses, rendezvous: "" };
  return unwrap(await host.ui.call.invite(wish));
}

/** The whole way in, as two people would do it: link, five words read out and typed, yes in the dialog. */
export async function joinThrough(
  mesh: TestMesh,
  host: TestMember,
  guest: TestMember,
  space: SpaceId,
  role: Role,
): Promise<void> {
  const { link } = await invite(host, space, role);
  unwrap(await guest.ui.call.requestJoin({ text: link, name: "Ada", delegation: "Lublin" }));
  await mesh.settle();
  const { words } = await guest.ui.next("joining", (one) => one.state === "waiting" && one.space === space);
  const { request } = await host.ui.next(
    "joinRequested",
    (one) => one.state === "waiting" && one.space === space && one.member === memberIdOf(guest.device()),
  );
  unwrap(await host.ui.call.approveJoin({ request, words: words.join(" ") }));
  await mesh.settle();
  await guest.ui.next("joining", (one) => one.state === "admitted" && one.space === space);
  await mesh.settle();
}
