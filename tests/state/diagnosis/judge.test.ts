import { describe, expect, test } from "vitest";
import { type DeviceId, isDeviceId } from "../../../src/domain/ids.ts";
import { CHECKS, OUTCOMES, outcomeOf } from "../../../src/state/diagnosis/finding.ts";
import { judgeClock } from "../../../src/state/diagnosis/judgeClock.ts";
import { judgeDoor, judgeVersion } from "../../../src/state/diagnosis/judgeDoor.ts";
import { judgeKey } from "../../../src/state/diagnosis/judgeKey.ts";
import {
  judgeLan,
  judgeMulticast,
  judgeOnline,
  judgeOthers,
  judgePlaces,
} from "../../../src/state/diagnosis/judgeNetwork.ts";

function device(n: number): DeviceId {
  const id = `d${String(n)}`.repeat(32);
  if (!isDeviceId(id)) throw new Error(id);
  return id;
}
const MINUTE_MS = 60_000;
const HERE = ["ws://10.0.0.2:47455"];

test("every check can find that all is well, and every one but the sound ones says so by its name", () => {
  for (const check of CHECKS) {
    const outcomes = Object.entries(OUTCOMES).filter(([code]) => code.startsWith(`${check}.`));
    expect(outcomes.map(([, outcome]) => outcome)).toContain("ok");
    expect(outcomes.length).toBeGreaterThan(1);
  }
});

describe("this machine's network", () => {
  test("working offline stands in the way of everything", () => {
    expect([judgeOnline(true), judgeOnline(false)].map(outcomeOf)).toEqual(["ok", "failed"]);
  });

  test("no address is said before anything else: then cable or Wi-Fi is off", () => {
    expect(judgeLan(true, { isRunning: true, urls: [] }).code).toBe("lan.noAddress");
    expect(judgeLan(false, { isRunning: false, urls: [] }).code).toBe("lan.noAddress");
  });

  test("a place that is switched off, one that could not start, and one that runs are three things", () => {
    expect(judgeLan(false, { isRunning: false, urls: HERE }).code).toBe("lan.off");
    expect(judgeLan(true, { isRunning: false, urls: HERE }).code).toBe("lan.notStarted");
    expect(judgeLan(true, { isRunning: true, urls: HERE })).toEqual({
      check: "lan",
      code: "lan.runs",
      addresses: HERE,
    });
  });

  test("an unheard own call is no trouble where somebody else was found", () => {
    expect(judgeMulticast("silent", 0).code).toBe("multicast.silent");
    expect(judgeMulticast("noRoute", 0).code).toBe("multicast.noRoute");
    expect(judgeMulticast("noRoute", 2)).toMatchObject({ code: "multicast.heard", count: 2 });
  });
});

describe("meeting places", () => {
  const place = (url: string, answer: "open" | "refused" | "silent") => ({ url, answer });

  test("one that opens is enough to meet; those that do not are named", () => {
    expect(judgePlaces([place("a", "open")])).toMatchObject({ code: "places.open", count: 1 });
    expect(judgePlaces([place("a", "open"), place("b", "silent")])).toMatchObject({
      code: "places.some",
      count: 1,
      total: 2,
      addresses: ["b"],
    });
  });

  test("where one gives no answer a firewall is suspected, where all refuse nobody listens", () => {
    expect(judgePlaces([place("a", "refused"), place("b", "silent")]).code).toBe("places.silent");
    expect(judgePlaces([place("a", "refused")]).code).toBe("places.refused");
    expect(judgePlaces([]).code).toBe("places.none");
  });

  test("somebody who is heard and cannot be connected is another trouble than nobody", () => {
    expect([judgeOthers(0, 0), judgeOthers(2, 0), judgeOthers(2, 1)].map(({ code }) => code)).toEqual([
      "others.nobody",
      "others.heard",
      "others.connected",
    ]);
  });
});

describe("who was turned away", () => {
  const quiet = { strangers: 0, strangerAt: 0, newerAt: 0, olderAt: 0, twinAt: 0, unreadableAt: 0 };

  test("a copy of this profile is told before strangers, and strangers before what cannot be read", () => {
    expect(judgeDoor(quiet).code).toBe("door.quiet");
    expect(judgeDoor({ ...quiet, unreadableAt: 5 })).toMatchObject({ code: "door.unreadable", at: 5 });
    expect(judgeDoor({ ...quiet, unreadableAt: 5, strangers: 2, strangerAt: 7 })).toMatchObject({
      code: "door.strangers",
      count: 2,
      at: 7,
    });
    expect(judgeDoor({ ...quiet, strangers: 2, twinAt: 9 })).toMatchObject({ code: "door.twin", at: 9 });
  });

  test("a newer version asks for an update here, an older one for an update there", () => {
    expect(
      [quiet, { ...quiet, olderAt: 3 }, { ...quiet, olderAt: 3, newerAt: 2 }].map((door) => judgeVersion(door).code),
    ).toEqual(["version.same", "version.older", "version.newer"]);
  });
});

describe("clocks", () => {
  const ahead = (...minutes: number[]) => minutes.map((m, n) => ({ device: device(n), aheadMs: m * MINUTE_MS }));

  test("two minutes are nothing, more is told with how much", () => {
    expect(judgeClock(ahead(2, -2)).code).toBe("clock.agree");
    expect(judgeClock(ahead(0, 3))).toEqual({
      check: "clock",
      code: "clock.differ",
      clocks: [{ device: device(1), aheadMs: 3 * MINUTE_MS }],
    });
  });

  test("of two nobody knows which is wrong; where all others agree it is this one", () => {
    expect(judgeClock(ahead(60)).code).toBe("clock.differ");
    expect(judgeClock(ahead(60, 61)).code).toBe("clock.own");
    expect(judgeClock(ahead(60, -60)).code).toBe("clock.differ");
    expect(judgeClock(ahead(60, 0)).code).toBe("clock.differ");
  });

  test("the worst comes first, and before anybody has told the time nothing is said", () => {
    expect(judgeClock(ahead(3, -90, 10)).clocks?.map(({ aheadMs }) => aheadMs / MINUTE_MS)).toEqual([-90, 10, 3]);
    expect(outcomeOf(judgeClock([]))).toBe("skipped");
  });
});

describe("keys", () => {
  const sound = { isMember: true, hasKey: true, epoch: 3 };

  test("who is out, who waits for the key and who is not spoken to learns just that", () => {
    expect(judgeKey({ ...sound, isMember: false }, []).code).toBe("key.out");
    expect(judgeKey({ ...sound, hasKey: false }, []).code).toBe("key.missing");
    const connected = [
      { device: device(1), hasTold: true },
      { device: device(2), hasTold: false },
    ];
    expect(judgeKey(sound, connected)).toEqual({ check: "key", code: "key.unheard", devices: [device(2)] });
    expect(judgeKey(sound, connected.slice(0, 1))).toMatchObject({ code: "key.member", count: 3 });
  });
});
