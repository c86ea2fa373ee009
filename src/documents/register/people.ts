import * as v from "valibot";
import type * as Y from "yjs";
import { isMemberId, type MemberId } from "../../domain/ids.ts";
import { putRecord, readRecords, type Wanted } from "./records.ts";

/** What the members of a space see of each other. Roles and keys are the ledger's, not this register's. */
export interface Person {
  readonly member: MemberId;
  readonly name: string;
  /** City, state or office the member sits for. */
  readonly delegation: string;
}

const fields = v.object({
  name: v.pipe(v.string(), v.maxLength(120)),
  delegation: v.optional(v.pipe(v.string(), v.maxLength(120)), ""),
});

export function putPerson(doc: Y.Doc, person: Person): void {
  putRecord(doc, person.member, { name: person.name, delegation: person.delegation });
}

export function readPeople(doc: Y.Doc, wanted: Wanted = null): readonly Person[] {
  return [...readRecords(doc, wanted)].flatMap(([member, record]) => {
    const parsed = v.safeParse(fields, record);
    return isMemberId(member) && parsed.success ? [{ member, ...parsed.output }] : [];
  });
}
