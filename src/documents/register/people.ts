import * as v from "valibot";
import type * as Y from "yjs";
import { isMemberId, type MemberId } from "../../domain/ids.ts";
import { putRecord, readRecords, type Wanted } from "./records.ts";

const name = v.pipe(v.string(), v.maxLength(120));
const delegation = v.pipe(v.string(), v.maxLength(120));

/**
 * What the members of a space see of each other. `delegation` is the city, state or office the member sits for. Roles and
 * keys are the ledger's, not this register's.
 */
export const person = v.object({ member: v.custom<MemberId>(isMemberId), name, delegation });
export type Person = Readonly<v.InferOutput<typeof person>>;

const fields = v.object({ name, delegation: v.optional(delegation, "") });

export function putPerson(doc: Y.Doc, person: Person): void {
  putRecord(doc, person.member, { name: person.name, delegation: person.delegation });
}

export function readPeople(doc: Y.Doc, wanted: Wanted = null): readonly Person[] {
  return [...readRecords(doc, wanted)].flatMap(([member, record]) => {
    const parsed = v.safeParse(fields, record);
    return isMemberId(member) && parsed.success ? [{ member, ...parsed.output }] : [];
  });
}
