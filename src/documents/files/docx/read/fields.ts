import { checkedLink } from "../../../text/links/checkedLink.ts";
import type { FindingKind } from "../../findings.ts";

/** The fields that are open while a part is read: their instructions are no text, what they show is. */
export type Fields = {
  readonly mark: (type: string | undefined) => void;
  readonly instruct: (letters: string) => void;
  /** False between the beginning of a field and what it shows. */
  readonly isShown: () => boolean;
  /** Of what a field shows that is a link. */
  readonly link: () => string | null;
};

type Field = { instruction: string; isShown: boolean; link: string | null };
type Find = (kind: FindingKind, words?: string) => void;

export function createFields(find: Find): Fields {
  const open: Field[] = [];
  const begin = (field: Field): void => {
    field.isShown = true;
    field.link = linkOfField(field.instruction, find);
  };
  return {
    mark(type) {
      const field = open.at(-1);
      if (type === "begin") open.push({ instruction: "", isShown: false, link: null });
      else if (type === "separate" && field) begin(field);
      else if (type === "end" && field) {
        if (!field.isShown) begin(field);
        open.pop();
      }
    },
    instruct(letters) {
      const field = open.at(-1);
      if (field && !field.isShown) field.instruction += letters;
    },
    isShown: () => open.every(({ isShown }) => isShown),
    link: () => open.findLast(({ link }) => link !== null)?.link ?? null,
  };
}

/** The address of a field that is a link; every other field is named, because its words will not be counted anew. */
export function linkOfField(instruction: string, find: Find): string | null {
  const [name = ""] = instruction.trim().split(/\s+/);
  if (name.toUpperCase() !== "HYPERLINK") {
    find("fields", name);
    return null;
  }
  return allowedLink(/"([^"]*)"/.exec(instruction)?.[1] ?? "", /\\l\b/.test(instruction), find);
}

/** Null for one into the text itself, and for an address that a text may not carry. */
export function allowedLink(address: string, isInside: boolean, find: Find): string | null {
  const link = isInside ? null : checkedLink(address);
  if (link === null) find(isInside ? "crossReferences" : "links", address);
  return link;
}
