import type { Decoder } from "lib0/decoding";
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarString,
  writeVarUint,
} from "lib0/encoding";
import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { type Role, rankOf } from "../domain/role.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import {
  decodeWhole,
  malformed,
  readByte,
  readCount,
  readDeviceId,
  readExact,
  readMemberId,
  readSpaceId,
  readText,
} from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { readRole } from "./readOp.ts";
import { taggedHash } from "./taggedHash.ts";
import { SEAT_KINDS, type SeatKind } from "./types.ts";

/** What a ticket is for: to come in as somebody new, as a further device of a member, or as one who lost everything. */
export const TICKET_PURPOSES = ["member", "device", "return"] as const;
export type TicketPurpose = (typeof TICKET_PURPOSES)[number];

/** What an invitation hands over. Whoever has it may ask to be admitted; being admitted takes a person's yes. */
export interface Ticket {
  readonly purpose: TicketPurpose;
  /** Whose device it brings; null for somebody new. */
  readonly member: MemberId | null;
  readonly space: SpaceId;
  readonly inviter: DeviceId;
  /** 16 bytes; the invitation's key, its room and the key of its frames follow from it. */
  readonly secret: Uint8Array;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly role: Role;
  readonly spaceName: string;
  /** ws:// or wss:// addresses. */
  readonly rendezvous: readonly string[];
  /** What somebody new will sit as. */
  readonly seat: TicketSeat | null;
}

/** A seat in words, for both sides to see before anybody is let in. Times in milliseconds since 1970; `to` 0: open. */
export interface TicketSeat {
  readonly kind: SeatKind;
  readonly number: number;
  readonly delegation: string;
  readonly office: string;
  readonly from: number;
  readonly to: number;
}

export const INVITE_SECRET_BYTES = 16;
const LINK = "concordia://join#";
/** Some systems put a slash after the host of a link. */
const PREFIX = /^concordia:\/\/join\/?#/i;
/** "CI1" is an invitation of somebody new; "CI2" says what for and for whom; "CI3" is one of somebody new with a seat. */
const MAGIC = [0x43, 0x49];
const VERSIONS = { member: 0x31, other: 0x32, seated: 0x33 } as const;
const CHECK_BYTES = 4;
const MAX_TICKET_BYTES = 2_000;
const MAX_TEXT = 4_000;
const MAX_NAME_BYTES = 480;
const MAX_URLS = 8;
const ADDRESS = /^wss?:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$/i;

export const isRendezvous = (address: string): boolean => address.length <= 300 && ADDRESS.test(address);

/** Always the same link for the same ticket. */
export function inviteLink(ticket: Ticket): string {
  const encoder = createEncoder();
  for (const byte of MAGIC) writeUint8(encoder, byte);
  writePurpose(encoder, ticket);
  writeId(encoder, ticket.space);
  writeId(encoder, ticket.inviter);
  writeUint8Array(encoder, ticket.secret);
  writeVarUint(encoder, Math.floor(ticket.expiresAt / 1000));
  writeUint8(encoder, rankOf(ticket.role));
  writeVarString(encoder, ticket.spaceName);
  writeVarUint(encoder, ticket.rendezvous.length);
  for (const address of ticket.rendezvous) writeVarString(encoder, address);
  if (ticket.seat) writeSeat(encoder, ticket.seat);
  const payload = toUint8Array(encoder);
  writeUint8Array(encoder, checksum(payload));
  return LINK + toBase64url(toUint8Array(encoder));
}

function writePurpose(encoder: Encoder, { purpose, member, seat }: Ticket): void {
  const forNew = seat === null ? VERSIONS.member : VERSIONS.seated;
  writeUint8(encoder, member === null ? forNew : VERSIONS.other);
  if (member === null) return;
  writeUint8(encoder, TICKET_PURPOSES.indexOf(purpose));
  writeId(encoder, member);
}

function writeSeat(encoder: Encoder, { kind, number, delegation, office, from, to }: TicketSeat): void {
  writeUint8(encoder, SEAT_KINDS.indexOf(kind));
  writeVarUint(encoder, number);
  writeVarString(encoder, delegation);
  writeVarString(encoder, office);
  writeVarUint(encoder, from);
  writeVarUint(encoder, to);
}

/** What an invitation file holds: the link, in lines that survive being mailed. */
export function inviteFileText(ticket: Ticket): string {
  return `${inviteLink(ticket).replace(/.{1,76}/g, "$&\n")}`;
}

/** Reads a link, its bare payload, or the text of a file. Says nothing about whether it can still be used. */
export function readTicket(text: string): Result<Ticket, Problem> {
  if (text.length > MAX_TEXT) return err(problem("inviteMalformed", "length"));
  const bytes = fromBase64url(text.replace(/\s+/g, "").replace(PREFIX, ""));
  if (!bytes || bytes.byteLength <= CHECK_BYTES) return err(problem("inviteMalformed", "letters"));
  const payload = bytes.subarray(0, bytes.byteLength - CHECK_BYTES);
  const check = bytes.subarray(payload.byteLength);
  if (checksum(payload).some((byte, i) => byte !== check[i])) return err(problem("inviteMalformed", "checksum"));
  const ticket = decodeWhole(payload, MAX_TICKET_BYTES, readPayload);
  return ticket ? ok(ticket) : err(problem("inviteMalformed", "fields"));
}

/** Guards against a mistyped or cut link only; forging is what the inviter's approval is for. */
const checksum = (payload: Uint8Array): Uint8Array => taggedHash("invite-check/1", [payload]).subarray(0, CHECK_BYTES);

function readPayload(decoder: Decoder): Ticket {
  for (const byte of MAGIC) if (readByte(decoder) !== byte) return malformed();
  const { isSeated, ...purpose } = readPurpose(decoder);
  return {
    ...purpose,
    space: readSpaceId(decoder),
    inviter: readDeviceId(decoder),
    secret: readExact(decoder, INVITE_SECRET_BYTES),
    expiresAt: readCount(decoder, 1e11) * 1000,
    role: readRole(decoder),
    spaceName: readName(decoder),
    rendezvous: readAddresses(decoder),
    seat: isSeated ? readSeat(decoder) : null,
  };
}

const readSeat = (decoder: Decoder): TicketSeat => ({
  kind: SEAT_KINDS[readByte(decoder)] ?? malformed(),
  number: readCount(decoder),
  delegation: readName(decoder),
  office: readName(decoder),
  from: readCount(decoder),
  to: readCount(decoder),
});

function readPurpose(decoder: Decoder): Pick<Ticket, "purpose" | "member"> & { isSeated: boolean } {
  const version = readByte(decoder);
  if (version === VERSIONS.member || version === VERSIONS.seated) {
    return { purpose: "member", member: null, isSeated: version === VERSIONS.seated };
  }
  const purpose = version === VERSIONS.other ? TICKET_PURPOSES[readByte(decoder)] : undefined;
  if (purpose === undefined || purpose === "member") return malformed();
  return { purpose, member: readMemberId(decoder), isSeated: false };
}

function readName(decoder: Decoder): string {
  const name = readText(decoder, MAX_NAME_BYTES);
  return name.length <= 120 ? name : malformed();
}

function readAddresses(decoder: Decoder): string[] {
  const count = readCount(decoder, MAX_URLS);
  return Array.from({ length: count }, () => {
    const address = readText(decoder, 300);
    return isRendezvous(address) ? address : malformed();
  });
}
