import { SaxesParser } from "saxes";
import { ATTRIBUTE_VALUES, ELEMENT_MODELS } from "./akomaNtosoModels.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

type Open = { readonly name: string; readonly children: string[]; letters: string };

/** What in a file is not as the standard has it, in words for who reads a failing test; none of a valid one. Throws for what is no XML. */
export function akomaNtosoFaults(file: string): readonly string[] {
  const faults: string[] = [];
  const open: Open[] = [];
  const ids = new Set<string>();
  const targets: string[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  const addLetters = (text: string): void => {
    const one = open.at(-1);
    if (one) one.letters += text;
  };
  parser.on("text", addLetters);
  parser.on("cdata", addLetters);
  parser.on("opentag", ({ name, uri, attributes }) => {
    open.at(-1)?.children.push(name);
    open.push({ name, children: [], letters: "" });
    if (uri !== NAMESPACE) faults.push(`${name} is of another namespace`);
    const given = new Map(Object.values(attributes).map((one) => [one.name, one.value]));
    faults.push(...attributeFaults(name, given));
    const id = given.get("eId");
    if (id !== undefined && ids.has(id)) faults.push(`two have the eId ${id}`);
    if (id !== undefined) ids.add(id);
    for (const key of ["refersTo", "source", "href"]) {
      const target = given.get(key) ?? "";
      if (target.startsWith("#")) targets.push(target);
    }
  });
  parser.on("closetag", () => {
    const one = open.pop();
    if (one) faults.push(...contentFaults(one));
  });
  parser.write(file).close();
  return [...faults, ...targets.filter((one) => !ids.has(one.slice(1))).map((one) => `nothing has the eId of ${one}`)];
}

function attributeFaults(name: string, given: ReadonlyMap<string, string>): readonly string[] {
  const model = ELEMENT_MODELS[name];
  if (!model) return [`${name} is no element that a draft is written in`];
  const missing = model.needs.filter((key) => !given.has(key)).map((key) => `${name} is without ${key}`);
  const wrong = [...given].flatMap(([key, value]) => {
    if (!model.needs.includes(key) && !model.may.includes(key)) return [`${name} cannot have ${key}`];
    return ATTRIBUTE_VALUES[key]?.test(value) === false ? [`${key} of ${name} cannot be "${value}"`] : [];
  });
  return [...missing, ...wrong];
}

function contentFaults({ name, children, letters }: Open): readonly string[] {
  const model = ELEMENT_MODELS[name];
  if (!model) return [];
  const held = children.map((child) => `${child} `).join("");
  return [
    ...(model.children.test(held) ? [] : [`${name} cannot hold ${held.trim() || "nothing"}`]),
    ...(model.holdsLetters || letters.trim() === "" ? [] : [`${name} cannot hold the letters "${letters.trim()}"`]),
  ];
}
