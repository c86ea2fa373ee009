import { expect, test } from "vitest";
import { fromBase64url, toBase64url } from "../../src/ledger/base64url.ts";
import { inviteFileText, inviteLink, isRendezvous, readTicket, type Ticket } from "../../src/ledger/invitation.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { someDevice, someSpace } from "../support/ledgerIds.ts";
import { mulberry32, randomBytes, randomInt } from "../support/random.ts";

const ticket: Ticket = {
  purpose: "member",
  member: null,
  space: someSpace(),
  inviter: someDevice("a"),
  secret: randomBytes(mulberry32(3), 16),
  expiresAt: 1_764_000_000_000,
  role: "delegate",
  spaceName: "GT-ADI-INT 2024",
  rendezvous: ["wss://meet.example.org"],
  seat: null,
};

test("a seat is in the link as it will be held, and a link without one is as it always was", () => {
  const seat = { kind: "alternate", number: 12, delegation: "Łódź", office: "Зам", from: 1, to: 1_800_000_000_000 };
  const seated: Ticket = { ...ticket, seat: { ...seat, kind: "alternate" } };
  expect(readTicket(inviteLink(seated))).toEqual({ ok: true, value: seated });
  expect(inviteLink(ticket)).toMatch(/^concordia:\/\/join#Q0kx/);
});

test.each(["device", "return"] as const)("a way in for a %s says for whom it is", (purpose) => {
  const other: Ticket = { ...ticket, purpose, member: memberIdOf(someDevice("b")) };
  expect(readTicket(inviteLink(other))).toEqual({ ok: true, value: other });
});

test("an invitation is about 143 bytes and 200 letters", () => {
  const link = inviteLink(ticket);
  expect(link).toMatch(/^concordia:\/\/join#[\w-]+$/);
  expect(link.length).toBeLessThanOrEqual(210);
});

test("link, bare payload and file say the same", () => {
  const link = inviteLink(ticket);
  const forms = [
    link,
    link.replace("join#", "join/#"),
    link.slice(link.indexOf("#") + 1),
    inviteFileText(ticket),
    `  ${link}\r\n`,
  ];
  for (const form of forms) expect(readTicket(form)).toEqual({ ok: true, value: ticket });
});

test("names in any script and several addresses survive", () => {
  const rich = {
    ...ticket,
    spaceName: "Łódź · Київ · Neuchâtel",
    rendezvous: ["ws://192.168.1.7:4444", "wss://[::1]:1/a"],
  };
  expect(readTicket(inviteLink(rich))).toEqual({ ok: true, value: rich });
});

test("a letter changed, cut, added, or far too many letters: malformed", () => {
  const link = inviteLink(ticket);
  const random = mulberry32(4);
  const start = link.indexOf("#") + 1;
  for (let i = 0; i < 300; i++) {
    const at = start + randomInt(random, link.length - start);
    const letter = link[at] === "A" ? "B" : "A";
    expect(readTicket(link.slice(0, at) + letter + link.slice(at + 1))).toMatchObject({
      ok: false,
      error: { code: "inviteMalformed" },
    });
    expect(readTicket(link.slice(0, at)).ok).toBe(false);
  }
  for (const text of ["", "concordia://join#", "https://example.org", `${link}AAAA`, "A".repeat(5000)]) {
    expect(readTicket(text)).toMatchObject({ ok: false, error: { code: "inviteMalformed" } });
  }
});

test("only ws and wss addresses count as rendezvous", () => {
  expect(["ws://a", "wss://a.b:1/c?d", "WSS://[::1]:4"].every(isRendezvous)).toBe(true);
  expect(["http://a", "ws://", "ws://a b", "ws://u@h", "javascript:x", "ws:///x", "ws://a#b"].some(isRendezvous)).toBe(
    false,
  );
});

test("base64url comes back as it was and has one spelling", () => {
  const random = mulberry32(5);
  for (let length = 0; length < 70; length++) {
    const bytes = randomBytes(random, length);
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
    expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
  }
  expect(fromBase64url("AB")).toBeNull();
  expect(fromBase64url("A")).toBeNull();
  expect(fromBase64url("AA=")).toBeNull();
});
