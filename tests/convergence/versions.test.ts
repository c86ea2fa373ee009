import { expect, test } from "vitest";
import { contentHashOf } from "../../src/ledger/checkpoint/compareCheckpoint.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { OpenedEnvelope } from "../../src/workspace/inbox.ts";
import { contentOfEntries } from "../../src/workspace/versionContent.ts";
import { endMembersAfterEach } from "../support/crowd.ts";
import { fixedAuthority } from "../support/fixedAuthority.ts";
import { runFoldSession } from "../support/foldSession.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDoc, someSpace } from "../support/ledgerIds.ts";
import { createRandom, mulberry32, type Random } from "../support/random.ts";
import { seedCount } from "../support/seedCount.ts";
import { shuffled } from "../support/shuffled.ts";
import { createTestMesh } from "../support/testMesh.ts";
import { openVersionWindow, type VersionWindow } from "../support/versionWindow.ts";

const SEEDS = seedCount(12, 40);
const FIRST = Number(process.env.FIRST_SEED ?? 1);
const make = endMembersAfterEach();
const doc = someDoc("body");

test(`the same entries make one content in any order, from originals, from folds and doubled: ${SEEDS} seeds from ${FIRST}`, {
  timeout: 600_000,
}, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const { peers, newcomer, witness, steps } = await runFoldSession(seed);
    const random = createRandom(seed);
    const authority = fixedAuthority();
    const standings = peers.flatMap(({ device }) => authority.standingOf(device) ?? []);
    const tops = peers.map((author) => author.originals().at(-1)?.seq ?? 0);
    const madeOf = async (readable: readonly (readonly OpenedEnvelope[])[], ends: readonly number[]) => {
      const within = readable.flatMap((log, i) => log.filter(({ seq }) => seq <= (ends[i] ?? 0)));
      const doubled = within.filter(() => random.chance(0.2));
      const inAnyOrder = shuffled(mulberry32(random.below(1e9)), [...within, ...doubled]);
      return contentOfEntries(someSpace(), doc, inAnyOrder, { standings, epochs: [] });
    };
    // All of it, and some of it: what that misses causes of is left out by everyone alike.
    for (const ends of [tops, tops.map((top) => random.below(top + 1))]) {
      const contents = new Set([
        await madeOf(
          peers.map((author) => author.originals()),
          ends,
        ),
      ]);
      for (const peer of [...peers, newcomer])
        contents.add(
          await madeOf(
            peers.map(({ device }) => peer.readable(device)),
            ends,
          ),
        );
      if (ends === tops) contents.add(contentHashOf(new TextEncoder().encode(witness.content())));
      expect([...contents], `seed ${seed}\n${steps.join("\n")}`).toHaveLength(1);
    }
  }
});

async function machines() {
  const mesh = createTestMesh();
  const [chair, secretariat, editor] = [await make({ mesh }), await make({ mesh }), await make({ mesh })];
  const { space } = unwrap(await chair.ui.call.createSpace());
  await joinThrough(mesh, chair, secretariat, space, "secretariat");
  await joinThrough(mesh, chair, editor, space, "editor");
  const windows = [];
  for (const member of [chair, secretariat, editor]) windows.push(await openVersionWindow(member, space, doc));
  await windows[0]?.write("The first paragraph.");
  await mesh.settle();
  return { mesh, space, chair, secretariat, editor, windows };
}

/** One writes, confirms, goes away, comes back, or takes the editor's rights or seat away: whoever it is, whatever it has seen. */
async function act(all: Awaited<ReturnType<typeof machines>>, random: Random, away: Set<VersionWindow>): Promise<void> {
  const { mesh, space, editor } = all;
  const window = random.pick(all.windows);
  const draw = random.below(100);
  if (draw < 40) return window.write(`Paragraph ${random.below(1000)}.`);
  if (draw < 60) return void (await window.confirm(`version ${random.below(100)}`).catch(() => undefined));
  if (draw < 75) {
    mesh.leave(window.member);
    away.add(window);
  } else if (draw < 90) {
    if (away.delete(window)) mesh.join(window.member);
    await mesh.settle();
  } else if (draw < 95) {
    const member = memberIdOf(editor.device());
    await window.member.ui.call.changeRole({ space, member, role: random.pick(["observer", "editor"]), name: "Ada" });
  } else await window.member.ui.call.removeMember({ space, member: memberIdOf(editor.device()), name: "Ada" });
}

/** One that is away removes the editor, whose last words the chair has just confirmed. */
async function removeUnseen(all: Awaited<ReturnType<typeof machines>>, away: Set<VersionWindow>): Promise<void> {
  const [chair, secretariat, editor] = all.windows;
  if (!chair || !secretariat || !editor) return;
  for (const window of [chair, editor]) if (away.delete(window)) all.mesh.join(window.member);
  if (!away.has(secretariat)) all.mesh.leave(secretariat.member);
  away.add(secretariat);
  await editor.write("Last words.");
  await all.mesh.settle();
  await chair.confirm("with the last words");
  const member = memberIdOf(editor.member.device());
  await secretariat.member.ui.call.removeMember({ space: all.space, member, name: "Ada" });
}

test("machines that write, confirm, part, meet, demote and remove say the same of every version in the end", {
  timeout: 600_000,
}, async () => {
  const answers = new Set<string>();
  const count = Math.min(SEEDS, 12);
  for (let seed = FIRST; seed < FIRST + count; seed++) {
    const all = await machines();
    const random = createRandom(seed);
    const away = new Set<VersionWindow>();
    for (let i = 0; i < 24; i++) await act(all, random, away);
    if (random.chance(0.5)) await removeUnseen(all, away);
    for (const window of away) all.mesh.join(window.member);
    await all.mesh.settle();
    const [chair, secretariat] = all.windows;
    const said = [await chair?.compared(), await secretariat?.compared()].map((list) =>
      list?.map(({ id, answer }) => `${id.slice(0, 8)} ${answer}`).sort(),
    );
    expect(said[1], `seed ${seed}`).toEqual(said[0]);
    expect(
      said[0]?.filter((line) => !/same|cut/.test(line)),
      `seed ${seed}`,
    ).toEqual([]);
    for (const line of said[0] ?? []) answers.add(line.split(" ")[1] ?? "");
    for (const { member } of all.windows) all.mesh.leave(member);
  }
  expect(answers).toContain("same");
  expect(answers).toContain("cut");
});
