import { describe, expect, it } from "vitest";
import { checkedLink, findLinks, hostOfLink, linkOfTyped } from "../../../src/documents/text/links/checkedLink.ts";

describe("only checked addresses become links", () => {
  it.each([
    ["https://example.org/a?b#c", "https://example.org/a?b#c"],
    ["  https://example.org ", "https://example.org/"],
    ["mailto:a@example.org?subject=x", "mailto:a@example.org?subject=x"],
    ["HTTPS://EXAMPLE.org", "https://example.org/"],
    ["http://example.org", null],
    ["javascript:alert(1)", null],
    ["java\nscript:alert(1)", null],
    ["data:text/html,x", null],
    ["file:///etc/passwd", null],
    ["vbscript:x", null],
    ["https://bank.example@evil.example/", null],
    ["https://user:pass@example.org/", null],
    ["mailto:nobody", null],
    ["https://", null],
    [`https://example.org/${"a".repeat(2000)}`, null],
    ["", null],
    [42, null],
    [null, null],
  ])("%s", (address, expected) => {
    expect(checkedLink(address)).toBe(expected);
  });

  it.each([
    ["coe.int", "https://coe.int/"],
    ["coe.int:8443/x", "https://coe.int:8443/x"],
    ["łódź.pl", "https://xn--d-uga0v4h.pl/"],
    ["a@coe.int", "mailto:a@coe.int"],
    ["https://coe.int", "https://coe.int/"],
    ["javascript:alert(1)", null],
    ["http://coe.int", null],
    ["word", null],
    ["two words.org", null],
  ])("typed: %s", (typed, expected) => {
    expect(linkOfTyped(typed)).toBe(expected);
  });

  it.each([
    ["see https://example.org/a.", ["https://example.org/a"]],
    ["(https://example.org/a)", ["https://example.org/a"]],
    ["https://example.org/a_(b)", ["https://example.org/a_(b)"]],
    ["“https://example.org/a”, and mailto:a@example.org!", ["https://example.org/a", "mailto:a@example.org"]],
    ["http://example.org ftp://x javascript:1", []],
  ])("found in: %s", (text, expected) => {
    expect(findLinks(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  it("say where they lead", () => {
    expect(["https://www.coe.int/a", "mailto:a@example.org"].map(hostOfLink)).toEqual(["www.coe.int", "a@example.org"]);
  });
});
