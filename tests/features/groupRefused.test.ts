import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { loadMessages } from "../../src/app/messages/loadMessages.ts";
import { type locales, localeTag } from "../../src/app/messages/locale.ts";
import type { DeviceId } from "../../src/domain/ids.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import { groupRefused } from "../../src/features/sync/groupRefused.ts";
import { refusedStretches } from "../../src/features/sync/refusedStretches.ts";
import { refusalWords } from "../../src/features/sync/refusalWords.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { someDevice } from "../support/ledgerIds.ts";

const [laptop, desk, other] = [someDevice("laptop"), someDevice("desk"), someDevice("other")];
/** The laptop and the desk are of one person, and nobody knows the other. */
const memberOf = (device: DeviceId) => (device === other ? null : memberIdOf(laptop));
const refused = (device: DeviceId, seq: number, at: number, reason: Refusal) => ({
  device,
  lane: "content",
  seq,
  at,
  reason,
});
const inText: Refusal = { code: "role", detail: "observer in body" };

test("twelve changes of one person for one reason are one row that holds them all, newest first", () => {
  const twelve = Array.from({ length: 12 }, (_, i) => refused(i % 2 ? desk : laptop, i + 1, 100, inText));
  const groups = groupRefused(twelve, memberOf);
  expect(groups.map(({ entries }) => entries.map(({ seq }) => seq))).toEqual([[12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]]);
  expect(groups[0]?.newest.seq).toBe(12);
});

test("another person, another reason and another place are rows of their own, the newest first", () => {
  const groups = groupRefused(
    [
      refused(laptop, 1, 10, inText),
      refused(laptop, 2, 20, { code: "clockGap", detail: "3 to 9" }),
      refused(laptop, 3, 30, { code: "clockGap", detail: "3 to 12" }),
      refused(other, 1, 40, inText),
      refused(laptop, 4, 50, { code: "role", detail: "observer in register" }),
    ],
    memberOf,
  );
  expect(groups.map(({ entries }) => entries.map(({ seq, at }) => [seq, at]))).toEqual([
    [[4, 50]],
    [[1, 40]],
    [
      [3, 30],
      [2, 20],
    ],
    [[1, 10]],
  ]);
  expect(new Set(groups.map(({ key }) => key)).size).toBe(4);
});

test("changes that follow each other and were refused together are one line; a gap, a pause and another machine begin a new one", () => {
  const minute = 60_000;
  const [group] = groupRefused(
    [
      ...[14, 15, 16, 17].map((seq) => refused(laptop, seq, 9 * minute + seq, inText)),
      refused(laptop, 19, 9 * minute + 30, inText),
      refused(laptop, 20, 11 * minute, inText),
      refused(desk, 21, 11 * minute, inText),
    ],
    memberOf,
  );
  expect(refusedStretches(group?.entries ?? []).map(({ from, to, at }) => [from, to, at])).toEqual([
    [21, 21, 11 * minute],
    [20, 20, 11 * minute],
    [19, 19, 9 * minute + 30],
    [14, 17, 9 * minute + 17],
  ]);
});

test("a role that may not write is named with the place, in every language; any other reason has its own words", async () => {
  const say = async (locale: (typeof locales)[number], reason: Refusal) =>
    refusalWords(createIntl({ locale: localeTag[locale], messages: await loadMessages(locale) }), reason);
  expect(await say("en", inText)).toBe("Observers may not write in the text.");
  expect(await say("en", { code: "role", detail: "delegate in register" })).toBe("Delegates may not write here.");
  expect(await say("fr", inText)).toBe("Les observateurs ne peuvent pas écrire dans le texte.");
  expect(await say("pl", inText)).toBe("Obserwatorzy nie mogą pisać w\u00a0tekście.");
  expect(await say("uk", inText)).toBe("Спостерігачі не можуть писати в тексті.");
  expect(await say("en", { code: "role", detail: "editor in nowhere" })).toBe(
    "The role of its author may not write here.",
  );
  expect(await say("en", { code: "role" })).toBe("The role of its author may not write here.");
  expect(await say("en", { code: "nesting", detail: "observer in body" })).toBe("Its parts are nested too deeply.");
});
