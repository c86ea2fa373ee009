/** What a translator must keep: the names that are filled in, and the cases of each plural. */
export interface IcuShape {
  /** "count plural", "name text": sorted, each once. */
  readonly places: readonly string[];
  readonly plurals: readonly { readonly name: string; readonly cases: readonly string[] }[];
}

/** Reads the part of ICU message syntax the catalogues use: {name}, {n, number}, {n, plural|select, case {…}}. */
export function readIcu(text: string): IcuShape {
  const places = new Set<string>();
  const plurals: { name: string; cases: string[] }[] = [];
  let at = 0;

  function fail(what: string): never {
    throw new SyntaxError(`${what} at ${String(at)} in: ${text}`);
  }
  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) return fail(`expected ${String(pattern)}`);
    at = pattern.lastIndex;
    return found[0];
  }
  function readText(isInside: boolean): void {
    while (at < text.length) {
      if (text[at] === "{") readPlace();
      else if (text[at] !== "}") at += 1;
      else if (isInside) return;
      else fail("closing brace without an opening one");
    }
    if (isInside) fail("missing closing brace");
  }
  function readPlace(): void {
    at += 1;
    const name = take(/\s*\w+\s*/y).trim();
    const kind = text[at] === "," ? take(/,\s*\w+\s*/y).replace(/[,\s]/g, "") : "text";
    places.add(`${name} ${kind}`);
    if (kind === "plural" || kind === "select") readCases(name, kind === "plural");
    else take(/[^{}]*/y);
    take(/\}/y);
  }
  function readCases(name: string, isPlural: boolean): void {
    take(/,\s*/y);
    const cases: string[] = [];
    while (text[at] !== "}") {
      cases.push(take(/(=\d+|\w+)\s*/y).trim());
      take(/\{/y);
      readText(true);
      take(/\}\s*/y);
    }
    if (isPlural) plurals.push({ name, cases });
  }

  readText(false);
  return { places: [...places].sort(), plurals };
}
