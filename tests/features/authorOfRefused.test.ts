import { expect, test } from "vitest";
import { authorOfRefused } from "../../src/features/sync/authorOfRefused.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { someDevice } from "../support/ledgerIds.ts";

const [ada, bo, cy, stranger] = [someDevice("ada"), someDevice("bo"), someDevice("cy"), someDevice("stranger")];
const known = {
  members: [{ device: ada, code: "GD", index: 2, name: "Ada", delegation: "Gdynia" }],
  former: [
    { device: bo, member: memberIdOf(bo), hasToldTwoStories: true },
    { device: cy, member: memberIdOf(cy), hasToldTwoStories: false },
  ],
  people: { [memberIdOf(bo)]: { name: "Bo", delegation: "Lublin" } },
};

test("a machine that told two stories is called by name, and without one by what it did: never a stranger", () => {
  expect(authorOfRefused(bo, known)).toMatchObject({ name: "Lublin", what: "twoStories" });
  expect(authorOfRefused(bo, { ...known, people: {} })).toMatchObject({ code: "?", name: "", what: "twoStories" });
});

test("members, those who are out and those who never were in are told apart", () => {
  expect(authorOfRefused(ada, known)).toMatchObject({ code: "GD", place: 2, name: "Gdynia" });
  const members = [{ device: ada, code: "?", index: 0, name: "", delegation: "" }];
  expect(authorOfRefused(ada, { ...known, members })).toMatchObject({ name: "", what: "unnamed" });
  expect(authorOfRefused(cy, known)).toMatchObject({ name: "", what: "former" });
  expect(authorOfRefused(stranger, known)).toMatchObject({ name: "", what: "stranger" });
});
