import { describe, expect, it } from "vitest";
import type { MaySpeakFor } from "../../../src/documents/meeting/maySpeakFor.ts";
import { proceduresOf } from "../../../src/documents/meeting/proceduresOf.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { meet, PROCEDURE, type RecordScene, recordScene } from "./recordScene.ts";

const read = (scene: RecordScene, may: MaySpeakFor = () => true) => {
  const [procedure] = proceduresOf(scene.read(), may);
  if (!procedure) throw new Error("No procedure was opened");
  return procedure;
};
const replyOf = (scene: RecordScene, seat = "seat-a") => read(scene).seats.find((one) => one.seat === seat)?.replies[0];

/** Ends it as a careful secretariat does: naming the answers it has seen. */
function end(scene: RecordScene, outcome: "adopted" | "broken" | "failed" | "withdrawn") {
  const { says, over, seats } = read(scene);
  const seen = seats.flatMap(({ replies }) => replies.map((one) => one.says.id));
  return scene.record({ type: "endProcedure", on: says.id, outcome, deadline: null, over: [...over, ...seen] });
}

/** The secretariat has opened a silence procedure until 10,000, and Lublin has it. */
function opened(kind: "silence" | "written" = "silence") {
  const [secretariat, lublin] = [recordScene("secretariat"), recordScene("lublin")];
  const id = secretariat.record({ ...PROCEDURE, kind });
  meet(secretariat, lublin);
  return { secretariat, lublin, id };
}

describe("a silence procedure", () => {
  it("is adopted by those who say nothing, and broken by one who objects in time", () => {
    const { secretariat, lublin, id } = opened();
    expect(read(secretariat)).toMatchObject({ result: "adopted", ended: null, tally: { silent: 3 } });
    lublin.answer({ procedure: id });
    meet(secretariat, lublin);
    expect(read(secretariat)).toMatchObject({ result: "broken", tally: { silent: 2, object: 1 } });
    expect(replyOf(secretariat)).toMatchObject({ timing: { is: "inTime", by: "open" }, counts: true, doubt: null });
    end(secretariat, "broken");
    expect(replyOf(secretariat)).toMatchObject({ timing: { is: "inTime", by: "beforeEnd" }, counts: true });
    expect(read(secretariat)).toMatchObject({ ended: { outcome: "broken" }, isOutdated: false });
  });

  it("shows an answer that was made in time by its own clock and came after the end as such; the secretariat rules, and what it comes to is worked out anew", () => {
    const { secretariat, lublin, id } = opened();
    lublin.clock = 9_000;
    const answer = lublin.answer({ procedure: id });
    secretariat.clock = 11_000;
    end(secretariat, "adopted");
    meet(secretariat, lublin);
    expect(replyOf(secretariat)).toMatchObject({ timing: { is: "claimed" }, counts: false, ruling: null });
    expect(read(secretariat)).toMatchObject({ waiting: 1, result: "adopted", isOutdated: false });
    secretariat.record({ type: "late", on: answer, counts: true, reason: "The line was down.", over: [] });
    expect(read(secretariat)).toMatchObject({ waiting: 0, result: "broken", isOutdated: true, tally: { object: 1 } });
    expect(read(lublin)).toMatchObject({ waiting: 1 });
    meet(secretariat, lublin);
    expect(read(lublin)).toEqual(read(secretariat));
  });

  it("has an answer of a device that had seen the end as late, whatever its clock says", () => {
    const { secretariat, lublin, id } = opened();
    end(secretariat, "adopted");
    meet(secretariat, lublin);
    lublin.clock = 2_000;
    lublin.answer({ procedure: id });
    expect(replyOf(lublin)).toMatchObject({ timing: { is: "late", by: "order" }, counts: false });
    expect(read(lublin)).toMatchObject({ waiting: 0, result: "adopted" });
    lublin.answer({ procedure: id, seat: "seat-b", over: read(lublin).over });
    expect(replyOf(lublin, "seat-b")).toMatchObject({ timing: { is: "late", by: "seenEnd" } });
  });

  it("has an answer as late when its own clock says so, before and after the end", () => {
    const { secretariat, lublin, id } = opened();
    lublin.clock = 10_001;
    lublin.answer({ procedure: id });
    expect(replyOf(lublin)).toMatchObject({ timing: { is: "late", by: "clock" }, counts: false });
    end(secretariat, "adopted");
    meet(secretariat, lublin);
    expect(replyOf(secretariat)).toMatchObject({ timing: { is: "late", by: "clock" } });
  });

  it("says so when a device has a later time on something it said before: its clock was turned back", () => {
    const { secretariat, lublin, id } = opened();
    lublin.clock = 500_000;
    lublin.speak({ type: "register", seat: "seat-a", mode: "online", name: "", note: "" });
    lublin.clock = 9_000;
    lublin.answer({ procedure: id });
    end(secretariat, "adopted");
    end(secretariat, "adopted");
    meet(secretariat, lublin);
    expect(replyOf(secretariat)).toMatchObject({ timing: { is: "claimed" }, doubt: { at: 500_000 } });
  });

  it("that is extended goes on until the new deadline, and answers that know of the extension are in time", () => {
    const { secretariat, lublin, id } = opened();
    const deadline = { at: 20_000, zone: "Europe/Paris", asPrinted: "Friday" };
    secretariat.record({ type: "endProcedure", on: id, outcome: "extended", deadline, over: [] });
    meet(secretariat, lublin);
    expect(read(lublin)).toMatchObject({ deadline, ended: null });
    lublin.clock = 15_000;
    lublin.answer({ procedure: id, over: read(lublin).over });
    meet(secretariat, lublin);
    end(secretariat, "broken");
    expect(replyOf(secretariat)).toMatchObject({ timing: { is: "inTime", by: "beforeEnd" } });
  });

  it("that two ended otherwise while apart is contested", () => {
    const { secretariat, lublin: chair } = opened();
    end(secretariat, "adopted");
    end(chair, "withdrawn");
    meet(secretariat, chair);
    expect(read(secretariat).isContested).toBe(true);
    expect(read(secretariat)).toEqual(read(chair));
  });

  it("counts the answer that hinders more where a seat gave two while apart, and shows both", () => {
    const { secretariat, lublin, id } = opened();
    const other = recordScene("lublin's telephone");
    meet(secretariat, other);
    lublin.answer({ procedure: id, answer: "agree" });
    other.answer({ procedure: id, answer: "object" });
    meet(secretariat, lublin, other);
    const [seat] = read(secretariat).seats;
    expect(seat).toMatchObject({ answer: "object", isContested: true });
    expect(seat?.replies).toHaveLength(2);
    secretariat.answer({ procedure: id, answer: "agree", over: seat?.replies.map(({ says }) => says.id) ?? [] });
    expect(read(secretariat).seats[0]).toMatchObject({ answer: "agree", isContested: false });
  });

  it("does not hear who may not speak for the seat, nor for a seat that was not asked", () => {
    const { secretariat, lublin, id } = opened();
    lublin.answer({ procedure: id });
    lublin.answer({ procedure: id, seat: "seat-z" });
    const stranger = speakerOf(someDevice("lublin"));
    expect(read(lublin, ({ speaker }) => speaker !== stranger)).toMatchObject({
      result: "adopted",
      tally: { silent: 3 },
    });
    meet(secretariat, lublin);
    expect(read(secretariat).tally).toMatchObject({ object: 1, silent: 2 });
  });
});

describe("a written procedure", () => {
  it("needs more who agree than who object; silence is nothing in it", () => {
    const { lublin, id } = opened("written");
    expect(read(lublin).result).toBe("failed");
    lublin.answer({ procedure: id, answer: "agreeWithComment" });
    expect(read(lublin).result).toBe("adopted");
    lublin.answer({ procedure: id, seat: "seat-b" });
    expect(read(lublin).result).toBe("failed");
    lublin.answer({ procedure: id, seat: "seat-c", answer: "abstain" });
    expect(read(lublin).tally).toMatchObject({ agreeWithComment: 1, object: 1, abstain: 1, silent: 0 });
  });
});
