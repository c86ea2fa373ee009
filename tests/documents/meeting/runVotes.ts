import { expect } from "vitest";
import { ABSTENTION, MAJORITIES, MOTION_OPTIONS } from "../../../src/domain/meetingRules.ts";
import { STANCES } from "../../../src/documents/meeting/statement.ts";
import {
  castOnBehalf,
  closing,
  openBallot,
  sealedBallot,
  settingAside,
} from "../../../src/documents/meeting/votes/voteSayings.ts";
import type { VoteView } from "../../../src/documents/meeting/votes/votesOf.ts";
import { aMotion, meetingRoom, seatOf } from "../../support/meetingRoom.ts";
import { createRandom, type Random } from "../../support/random.ts";

const LEADERS = ["chair", "secretary"];
const DELEGATES = ["a", "a-alternate", "b", "c", "d"];
const PEOPLE = [...LEADERS, ...DELEGATES];
const SEATS = ["seat-a", "seat-b", "seat-c", "seat-d"];
const STEPS = 30;

type Room = ReturnType<typeof meetingRoom>;

/** One meeting drawn from a seed: two who lead, five who sit on four seats, rooms that part and meet. Gives how often what it is about was there. */
export function runVotes(seed: number) {
  const random = createRandom(seed);
  const room = meetingRoom(PEOPLE, random);
  let group = PEOPLE;
  for (let step = 0; step < STEPS; step++) {
    if (random.chance(0.1)) group = PEOPLE.filter(() => random.chance(0.5));
    if (random.chance(0.4)) room.meet(random.chance(0.5) ? group : PEOPLE.filter((one) => !group.includes(one)));
    act(room, random);
  }
  room.meet();
  const views = PEOPLE.map((name) => room.of(name).votes());
  for (const one of views) expect(one, `seed ${seed}`).toEqual(views[0]);
  for (const view of views[0] ?? []) check(view, room, seed);
  return countOf(views[0] ?? []);
}

function act(room: Room, random: Random): void {
  const name = random.pick(PEOPLE);
  const [person, isLeader] = [room.of(name), LEADERS.includes(name)];
  const votes = person.votes();
  if (isLeader && (votes.length === 0 || random.chance(0.2))) return void person.record(someQuestion(random));
  if (votes.length === 0) return;
  const view = random.pick(votes);
  const choice = random.below(view.vote.options.length + 1);
  const seat = random.chance(0.8) ? seatOf(name) : random.pick(SEATS);
  if (isLeader && random.chance(0.3))
    person.record(
      closing(
        view,
        view.vote.options.map(() => random.below(3)),
      ),
    );
  else if (isLeader && random.chance(0.1)) person.record(settingAside(view, random.chance(0.7)));
  else if (isLeader) person.record(castOnBehalf(view, random.pick(SEATS), choice));
  else if (view.vote.way === "secret") person.speak(sealedBallot(view, seat, `box ${random.below(1_000)}`));
  else person.speak(openBallot(view, seat, choice, "because"));
}

function someQuestion(random: Random) {
  const way = random.pick(["rollCall", "rollCall", "consensus", "hands", "secret"] as const);
  const options =
    way === "consensus" ? STANCES : random.chance(0.7) ? MOTION_OPTIONS : (["Anna", "Bo", "Cy", ABSTENTION] as const);
  const tellers = way === "secret" && random.chance(0.7) ? ["teller-1", "teller-2"] : [];
  return aMotion({
    ...{ way, options, tellers },
    question: { en: `Question ${random.below(2)}` },
    majority: random.pick(MAJORITIES),
    seats: random.chance(0.2) ? [...SEATS, "seat-a"] : SEATS,
  });
}

function check(view: VoteView, room: Room, seed: number): void {
  const { vote, ballots, tally, result, state, closing: closed, seats } = view;
  const says = `seed ${seed}, ${vote.way}`;
  expect(ballots.size, says).toBeLessThanOrEqual(seats.length);
  const counted = [...ballots.values()].filter(({ choice }) => choice !== null);
  if (tally && vote.way !== "hands" && vote.way !== "secret") {
    expect(tally.cast + tally.abstentions, says).toBe(counted.length);
    expect(
      tally.counts.reduce((all, one) => all + one, 0),
      says,
    ).toBe(counted.length);
  }
  for (const { seat, standing } of ballots.values()) {
    expect(vote.seats, says).toContain(seat);
    for (const one of standing)
      expect(one.isOnBehalf || room.maySpeakFor({ ...one, seat }), `${says}: ${one.id}`).toBe(true);
  }
  if (result) expect([state, closed !== null], says).toEqual(["closed", true]);
  if (state === "contested") expect([result, tally], says).toEqual([null, null]);
}

function countOf(votes: readonly VoteView[]) {
  const times = (is: (one: VoteView) => boolean): number => votes.filter(is).length;
  return {
    results: times(({ result }) => result !== null),
    conflicts: times(({ ballots }) => [...ballots.values()].some(({ isConflict }) => isConflict)),
    contested: times(({ state }) => state === "contested"),
    apart: times(({ apart }) => apart.length > 0),
  };
}
