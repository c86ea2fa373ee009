import { expect, test } from "vitest";
import { installPolicies, ownScript, type PolicyFactory, refuseMarkup } from "../../src/app/trustedTypes.ts";

const PAGE = "app://ui/index.html";

/** As a browser does it: a name can be taken once. */
function fakeFactory() {
  const taken = new Map<string, object>();
  const factory: PolicyFactory = {
    createPolicy(name, rules) {
      if (taken.has(name)) throw new TypeError(`Policy ${name} already exists`);
      taken.set(name, rules);
      return rules;
    },
  };
  return { factory, taken };
}

test("text without markup passes, markup throws", () => {
  expect(refuseMarkup("")).toBe("");
  expect(refuseMarkup("3 > 2")).toBe("3 > 2");
  expect(() => refuseMarkup("<b>")).toThrow("markup refused");
});

test("only built scripts of the own page may be loaded", () => {
  expect(ownScript("/assets/worker-1a2b.js", PAGE)).toBe("app://ui/assets/worker-1a2b.js");
  for (const foreign of [
    "app://net/assets/a.js",
    "https://example.org/assets/a.js",
    "/assets/a.txt",
    "data:text/javascript,1",
    "/a.js",
    "/assets/../a.js",
  ]) {
    expect(() => ownScript(foreign, PAGE), foreign).toThrow("foreign script refused");
  }
});

test("both names are taken at the start, and the editor still gets its policy", () => {
  const { factory, taken } = fakeFactory();
  installPolicies(factory, PAGE);
  expect([...taken.keys()]).toEqual(["default", "ProseMirrorClipboard"]);
  const policy = factory.createPolicy("ProseMirrorClipboard", { createHTML: () => "not this one" });
  expect(policy).toBe(taken.get("ProseMirrorClipboard"));
  expect(() => factory.createPolicy("ProseMirrorClipboard", {})).toThrow("already exists");
  expect(() => factory.createPolicy("default", {})).toThrow("already exists");
});

test("the default policy is not shown: the editor would keep it after a paste without markup", () => {
  const { factory } = fakeFactory();
  installPolicies(factory, PAGE);
  expect("defaultPolicy" in factory && factory.defaultPolicy).toBeNull();
});
