import { afterEach, expect, test } from "vitest";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";
import { createTestMesh } from "../support/testMesh.ts";

const members: TestMember[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.end();
});
async function scene() {
  const mesh = createTestMesh();
  const [chair, editor, observer] = [
    await createTestMember({ mesh }),
    await createTestMember({ mesh }),
    await createTestMember({ mesh }),
  ];
  members.push(chair, editor, observer);
  const { space } = unwrap(await chair.ui.call.createSpace());
  await joinThrough(mesh, chair, editor, space, "editor");
  await joinThrough(mesh, chair, observer, space, "observer");
  const erasuresAt = async (member: TestMember) => unwrap(await member.ui.call.spaces())[0]?.erasures ?? [];
  return { mesh, chair, editor, observer, space, erasuresAt };
}
const person = (member: TestMember) => ({ member: memberIdOf(member.device()), name: "Ada (Lublin)" });

test("everyone hears whose data is to go, and each machine says for itself, once, that it has", async () => {
  const { mesh, chair, editor, observer, space, erasuresAt } = await scene();
  unwrap(await chair.ui.call.requestErasure({ space, ...person(editor) }));
  expect(chair.main.asked.at(-1)).toEqual({ act: "expunge", subject: "Ada (Lublin)" });
  await mesh.settle();
  const [asked] = await erasuresAt(observer);
  if (!asked) throw new Error("not heard");
  expect(asked).toMatchObject({ member: person(editor).member, confirmed: [] });
  for (const one of [observer, chair, observer]) {
    unwrap(await one.ui.call.confirmErased({ space, request: asked.request }));
    await mesh.settle();
  }
  const confirmed = (await erasuresAt(editor))[0]?.confirmed.map(({ device }) => device);
  expect(confirmed?.sort()).toEqual([observer.device(), chair.device()].sort());
});

test("for oneself everyone may ask; for another only who manages members and is of no lower rank", async () => {
  const { chair, editor, observer, space, erasuresAt } = await scene();
  for (const target of [chair, observer]) {
    const refused = await editor.ui.call.requestErasure({ space, ...person(target) });
    expect(refused).toMatchObject({ ok: false, error: { code: "roleMayNotWrite" } });
  }
  editor.main.isWilling = false;
  const unwilling = await editor.ui.call.requestErasure({ space, ...person(editor) });
  expect(unwilling).toMatchObject({ ok: false, error: { code: "notConfirmed" } });
  expect(await erasuresAt(editor)).toEqual([]);
  editor.main.isWilling = true;
  unwrap(await editor.ui.call.requestErasure({ space, ...person(editor) }));
  expect(await erasuresAt(editor)).toHaveLength(1);
});
