import { describe, expect, test } from "vitest";
import { isDeviceId } from "../../src/domain/ids.ts";
import { fingerprint } from "../../src/features/join/invitation.ts";
import { hasAllWords } from "../../src/features/members/hasAllWords.ts";
import { meetingAddress } from "../../src/features/sync/meetingAddress.ts";

describe("the address of a meeting place", () => {
  test("is taken as it is, and a bare host is met under the safe scheme", () => {
    expect(meetingAddress(" ws://192.168.1.20:47455 ")).toBe("ws://192.168.1.20:47455");
    expect(meetingAddress("meet.example.org")).toBe("wss://meet.example.org");
    expect(meetingAddress("wss://meet.example.org/")).toBe("wss://meet.example.org");
    expect(meetingAddress("wss://meet.example.org/icc?x=1")).toBe("wss://meet.example.org/icc?x=1");
  });

  test("is nothing else", () => {
    for (const wrong of ["", "https://example.org", "javascript:alert(1)", "wss://", "ws://me:pw@example.org", "a b"]) {
      expect(meetingAddress(wrong), wrong).toBeNull();
    }
  });
});

test("five words are five words however they are parted", () => {
  expect(hasAllWords("harbour linen copper meadow")).toBe(false);
  expect(hasAllWords("harbour, linen; copper - meadow\nviolin ")).toBe(true);
});

test("a key is shown in four groups of four", () => {
  const device = "0123456789abcdef".repeat(4);
  if (!isDeviceId(device)) throw new Error("device");
  expect(fingerprint(device)).toBe("0123 4567 89ab cdef");
});
