import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import en from "../../../src/app/messages/en.json";
import pl from "../../../src/app/messages/pl.json";
import { type DeviceId, isDeviceId } from "../../../src/domain/ids.ts";
import { addressKind } from "../../../src/features/sync/diagnosis/addressKind.ts";
import { findingWords } from "../../../src/features/sync/diagnosis/findingWords.ts";
import { reportText } from "../../../src/features/sync/diagnosis/reportText.ts";
import { CHECKS, type Finding, type FindingCode, OUTCOMES } from "../../../src/state/diagnosis/finding.ts";

const intl = createIntl({
  locale: "en",
  messages: en,
  onError: (error) => {
    throw error;
  },
});

function device(n: number): DeviceId {
  const id = `d${String(n)}`.repeat(32);
  if (!isDeviceId(id)) throw new Error(id);
  return id;
}
const MINUTE_MS = 60_000;
const naming = {
  person: (id: DeviceId) => `city ${id.slice(0, 2)}`,
  address: (url: string) => url,
  moment: () => "now",
};

/** Every way in which everything may be found to stand, with all that can go with it. */
const codes = Object.keys(OUTCOMES) as FindingCode[];
const everything = codes.map((code): Finding => {
  const check = CHECKS.find((one) => code.startsWith(`${one}.`)) ?? "online";
  const clocks = code.startsWith("clock.") ? [{ device: device(1), aheadMs: 12 * MINUTE_MS }] : [];
  return {
    check,
    code,
    count: 3,
    total: 4,
    at: 1,
    addresses: ["ws://192.168.7.8:47455", "wss://wroclaw.pl"],
    clocks,
    devices: code === "key.unheard" ? [device(2)] : [],
  };
});

describe("what a check says", () => {
  test("everything that can be found has words in which no place is left open, and what is amiss has advice", () => {
    for (const finding of everything) {
      const { text, advice } = findingWords(intl, finding, naming);
      expect(text.length).toBeGreaterThan(10);
      expect(text + advice).not.toMatch(/[{}]|undefined/);
      expect(advice !== "").toBe(OUTCOMES[finding.code] === "warn" || OUTCOMES[finding.code] === "failed");
    }
  });

  test("a clock is told with whose, how far and which way, in the unit in which it is set", () => {
    const differ = (aheadMs: number) =>
      findingWords(intl, { check: "clock", code: "clock.differ", clocks: [{ device: device(1), aheadMs }] }, naming)
        .text;
    expect(differ(12 * MINUTE_MS)).toContain("city d1: 12 minutes ahead");
    expect(differ(-180 * MINUTE_MS)).toContain("city d1: 3 hours behind");
    expect(differ(-3 * 24 * 60 * MINUTE_MS)).toContain("3 days behind");
    const polish = createIntl({ locale: "pl", messages: pl });
    const finding: Finding = {
      check: "clock",
      code: "clock.differ",
      clocks: [{ device: device(1), aheadMs: 5 * MINUTE_MS }],
    };
    expect(findingWords(polish, finding, naming).text).toMatch(/city d1: spieszy się o\s5\sminut/);
  });
});

describe("the report", () => {
  test("names nobody and no place: members are numbers, addresses are kinds", () => {
    const report = reportText(intl, "1.2.3", everything);
    expect(report).toContain("Concordia 1.2.3");
    expect(report).toContain("ws://private-ipv4:47455");
    expect(report).toContain("member 1: 12 minutes ahead");
    expect(report).not.toMatch(/192\.168|wroclaw|d1d1|d2d2/);
    for (const check of CHECKS) expect(report).toContain(en[`diagnosis.check.${check}`]);
  });

  test("an address becomes its kind", () => {
    expect(
      ["ws://10.1.2.3:1", "ws://8.8.8.8:2", "ws://[fd00::1]:3", "wss://a.example", "ws://127.0.0.1:4", "nonsense"].map(
        addressKind,
      ),
    ).toEqual(["ws://private-ipv4:1", "ws://ipv4:2", "ws://ipv6:3", "wss://name", "ws://loopback:4", "?"]);
  });
});
