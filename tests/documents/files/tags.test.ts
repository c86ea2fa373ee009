import { expect, test } from "vitest";
import { element, escaped, opening } from "../../../src/documents/files/tags.ts";

test("signs that are no letters are left out, and those of tags are written as letters", () => {
  expect(escaped("a\u0000\u001b\ud800b\ufffe\tc\n<&>\"'")).toBe("ab\tc\n&lt;&amp;&gt;&quot;&#39;");
  expect(escaped("Łódź 🏙 ї")).toBe("Łódź 🏙 ї");
});

test("an attribute is escaped, and left out where there is none", () => {
  expect(opening("a", { href: 'x"y', title: null })).toBe('<a href="x&quot;y">');
  expect(element("p", {}, "<b></b>")).toBe("<p><b></b></p>");
});
