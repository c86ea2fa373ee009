import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import messages from "../../../src/app/messages/en.json" with { type: "json" };
import type { VoteView } from "../../../src/documents/meeting/votes/votesOf.ts";
import { electionForm, usualTellers } from "../../../src/features/meeting/votes/election/electionBallot.ts";
import { countsIn } from "../../../src/features/meeting/votes/countsIn.ts";
import { type QuestionForm, questionOf } from "../../../src/features/meeting/votes/questionForm.ts";
import { rollOrder } from "../../../src/features/meeting/votes/rollOrder.ts";
import { votesShown } from "../../../src/features/meeting/votes/useVotes.ts";
import { keyOf, optionWords, resultWords, ruleWords } from "../../../src/features/meeting/votes/voteWords.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { aMotion } from "../../support/meetingRoom.ts";
import { memberOf } from "../../documents/meeting/someRoom.ts";

const FORM: QuestionForm = {
  question: { en: " Shall it stand? ", fr: " " },
  target: null,
  way: "rollCall",
  majority: "simple",
  isElection: false,
  candidates: "",
  who: "filled",
  tellers: [null, null],
};
const AT = { item: "item-1", seats: ["a", "b"], votes: [] };
const put = (form: Partial<QuestionForm>, at: Partial<typeof AT> = {}) =>
  questionOf({ ...FORM, ...form }, { ...AT, ...at }, (a, b) => a === b);

test("a question is put with what can be chosen, and to whom", () => {
  expect(put({})).toMatchObject({
    ok: true,
    value: { question: { en: "Shall it stand?" }, options: ["for", "against", "abstain"], seats: ["a", "b"], over: [] },
  });
  expect(put({ way: "consensus", isElection: true })).toMatchObject({
    value: { options: ["joins", "reserves", "objects"] },
  });
  expect(put({ isElection: true, candidates: "Anna\n Bo \n\nAnna\nabstain" })).toMatchObject({
    value: { options: ["Anna", "Bo", "abstain"] },
  });
  expect(put({ way: "paper" })).toMatchObject({ value: { way: "secret", tellers: [] } });
  expect(put({ way: "secret", tellers: ["t", "u"] })).toMatchObject({ value: { way: "secret", tellers: ["t", "u"] } });
});

test.each([
  ["question", { question: { en: "  " } }, {}],
  ["candidates", { isElection: true, candidates: "\n abstain" }, {}],
  ["seats", {}, { seats: [] }],
  ["tellers", { way: "secret", tellers: ["t", null] }, {}],
  ["tellers", { way: "secret", tellers: ["t", "t"] }, {}],
] as const)("one that lacks its %s is not put: %j", (fault, form, at) => {
  expect(put(form as Partial<QuestionForm>, at as Partial<typeof AT>)).toEqual({ ok: false, error: fault });
});

test("a question that is put again is put over the votes that were seen", () => {
  const before = { vote: { ...aMotion({ question: { en: "Shall it stand?" } }), id: "first" } } as unknown as VoteView;
  const other = { vote: { ...aMotion({ question: { en: "Another" } }), id: "other" } } as unknown as VoteView;
  expect(put({}, { votes: [before, other] as never })).toMatchObject({ value: { over: ["first"] } });
});

test("numbers of hands are whole, and no more than may vote", () => {
  expect(countsIn(["3", "", " 1 "], 4)).toEqual({ ok: true, value: [3, 0, 1] });
  expect(countsIn(["3", "2"], 4)).toEqual({ ok: false, error: "tooMany" });
  for (const wrong of ["-1", "1.5", "two", "1e3"]) expect(countsIn([wrong], 4)).toEqual({ ok: false, error: "number" });
});

test("the roll is called in the alphabet of the language that is read", () => {
  const named = ["Zagreb", "Łódź", "Lublin", "Malmö"].map((delegation, at) => ({
    seat: `s${at}`,
    mandate: { delegation, office: "" },
  }));
  const order = (locale: string) => rollOrder(["s0", "s1", "s2", "s3"], { seats: named as never }, locale);
  expect(order("pl")).toEqual(["s2", "s1", "s3", "s0"]);
  expect(order("en")).toEqual(["s1", "s2", "s3", "s0"]);
});

test("what is open or in conflict is seen on every item, what is closed on its own", () => {
  const view = (id: string, item: string, state: string, apart: number) =>
    ({ vote: { id, item }, state, apart: Array.from({ length: apart }), isSetAside: false }) as unknown as VoteView;
  const votes = [
    view("1", "a", "closed", 0),
    view("2", "b", "open", 0),
    view("3", "b", "closed", 0),
    view("4", "b", "closed", 1),
  ];
  expect(votesShown(votes, "a").map(({ vote }) => vote.id)).toEqual(["4", "2", "1"]);
});

test("a rule and a result are said in words, with how many votes it takes", () => {
  const intl = createIntl({ locale: "en", messages });
  const vote = aMotion({ majority: "twoThirdsCast" });
  expect(ruleWords(vote, { counts: [6, 3, 1], cast: 9, abstentions: 1, eligible: 20 }, intl)).toBe(
    "Two thirds of the votes cast; abstentions are not cast. 6 votes are needed.",
  );
  expect(resultWords(vote, { kind: "lost", isTie: true }, intl)).toBe("Not carried: as many for as against");
  const election = aMotion({ options: ["Anna", "Bo", "abstain"] });
  expect(resultWords(election, { kind: "secondBallot", options: [0, 1] }, intl)).toBe(
    "Nobody has the majority. Second ballot: Anna and Bo",
  );
  expect([0, 1, 2].map((at) => optionWords(election, at, intl))).toEqual(["Anna", "Bo", "Abstention"]);
  expect([0, 1, 2].map((at) => keyOf(vote, at))).toEqual(["F", "A", "B"]);
  expect([0, 1, 2].map((at) => keyOf(election, at))).toEqual(["1", "2", "3"]);
});

test("the tellers of a secret ballot are two people: somebody who is met and keeps the record before others, then this machine", () => {
  const member = (name: string, role: string, wish: { isSelf?: boolean; isConnected?: boolean; of?: string } = {}) => ({
    ...{ device: someDevice(name), member: memberOf(wish.of ?? name), role },
    ...{ isSelf: wish.isSelf ?? false, isConnected: wish.isConnected ?? false },
  });
  const self = member("self", "chair", { isSelf: true });
  const of = (...names: string[]) => names.map((name) => speakerOf(someDevice(name)));
  expect(usualTellers([self, member("own laptop", "chair", { of: "self" })])).toEqual([null, null]);
  expect(usualTellers([self, member("watches", "observer", { isConnected: true })])).toEqual([null, null]);
  const away = member("away", "secretariat");
  const delegate = member("delegate", "delegate", { isConnected: true });
  expect(usualTellers([self, delegate, away])).toEqual(of("delegate", "self"));
  expect(usualTellers([delegate, self, { ...away, isConnected: true }])).toEqual(of("away", "self"));
});

test("an election is put as the rules of the meeting say; on paper where nobody can be the second teller", () => {
  const candidates = ["Anna", "Bo"].map((name) => ({ name, seat: "", ids: [name] }));
  const form = (way: "secret" | "hands", tellers: QuestionForm["tellers"]) =>
    electionForm({ titles: { en: "Chair" } }, candidates, { way, first: "twoThirdsCast", further: "simple" }, tellers);
  expect(questionOf(form("secret", ["t", "u"]), AT, () => false)).toMatchObject({
    ok: true,
    value: { question: { en: "Chair" }, way: "secret", tellers: ["t", "u"], majority: "twoThirdsCast" },
  });
  expect(questionOf(form("secret", ["t", "u"]), AT, () => false)).toMatchObject({
    value: { options: ["Anna", "Bo", "abstain"] },
  });
  expect(questionOf(form("secret", [null, null]), AT, () => false)).toMatchObject({
    value: { way: "secret", tellers: [] },
  });
  expect(questionOf(form("hands", ["t", "u"]), AT, () => false)).toMatchObject({
    value: { way: "hands", tellers: [] },
  });
});
