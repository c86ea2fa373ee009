import { afterEach } from "vitest";
import type { SpaceId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import { joinThrough, unwrap } from "./joinThrough.ts";
import { createTestMember, type MemberOptions, type TestMember } from "./testMember.ts";
import { createTestMesh, type TestMesh } from "./testMesh.ts";

/** Members that end with the test that made them. Call once in a test file. */
export function endMembersAfterEach(): (options?: MemberOptions) => Promise<TestMember> {
  const members: TestMember[] = [];
  afterEach(async () => {
    for (const member of members.splice(0)) await member.end();
  });
  return async (options) => {
    const member = await createTestMember(options);
    members.push(member);
    return member;
  };
}

export interface Pair {
  readonly mesh: TestMesh;
  readonly host: TestMember;
  readonly guest: TestMember;
  readonly space: SpaceId;
}

/** A founder and one that it has admitted. */
export async function pairIn(
  make: (options?: MemberOptions) => Promise<TestMember>,
  role: Role = "editor",
): Promise<Pair> {
  const mesh = createTestMesh();
  const [host, guest] = [await make({ mesh }), await make({ mesh })];
  const { space } = unwrap(await host.ui.call.createSpace());
  await joinThrough(mesh, host, guest, space, role);
  return { mesh, host, guest, space };
}
