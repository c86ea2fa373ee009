import { expect, test } from "vitest";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { speakersOf } from "../../../src/features/draft/amendments/speakersOf.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { memberView } from "../memberView.ts";

const desk = memberView(1, "Lublin", { device: someDevice("desk") });
const laptop = memberView(2, "Lublin", { device: someDevice("laptop"), member: desk.member });
const colleague = memberView(3, "Lublin", { device: someDevice("colleague") });
const nameless = memberView(4, "", { device: someDevice("nameless") });
const gone = memberView(5, "Wrocław", { device: someDevice("gone") });
const former = [{ device: gone.device, member: gone.member, hasToldTwoStories: false }];

test("all machines of a person speak for one member, and those of a delegation with one voice", () => {
  const speakers = speakersOf([desk, laptop, colleague], [], {});
  const [one, two, three] = [desk, laptop, colleague].map(({ device }) => speakerOf(device));
  expect(speakers.isSame(one ?? "", two ?? "")).toBe(true);
  expect(speakers.isSame(one ?? "", three ?? "")).toBe(false);
  expect(speakers.isSameDelegation(one ?? "", three ?? "")).toBe(true);
});

test("whoever has told no delegation speaks alone", () => {
  const other = memberView(6, "", { device: someDevice("other") });
  const speakers = speakersOf([nameless, other], [], {});
  expect(speakers.isSameDelegation(speakerOf(nameless.device), speakerOf(other.device))).toBe(false);
});

test("who is no member any more keeps the name that the register knows, and is said to be none", () => {
  const people = { [gone.member]: { member: gone.member, name: "Ada", delegation: "Wrocław" } };
  expect(speakersOf([desk], former, people).of(speakerOf(gone.device))).toEqual({
    name: "Ada",
    delegation: "Wrocław",
    member: null,
  });
  expect(speakersOf([desk], former, {}).of(speakerOf(gone.device)).name).toBe("");
  expect(speakersOf([desk], [], {}).of("nobody")).toEqual({ name: "", delegation: "", member: null });
});

test("nobody is one member with who is not known", () => {
  const speakers = speakersOf([desk], [], {});
  expect(speakers.isSame("nobody", "somebody")).toBe(false);
  expect(speakers.isSame("nobody", "nobody")).toBe(true);
});
