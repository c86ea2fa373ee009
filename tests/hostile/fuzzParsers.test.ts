import { expect, test } from "vitest";
import { BYTE_PARSERS } from "../support/byteParsers.ts";
import { FILE_PARSERS } from "../support/fileParsers.ts";
import { fuzzParser } from "../support/fuzzParser.ts";
import { fuzzValidator } from "../support/fuzzValidator.ts";
import { WIRE_PARSERS } from "../support/wireParsers.ts";

/** The long runs give each a million. */
const INPUTS = 4_000;
const UPDATES = 10_000;

test.each([...BYTE_PARSERS, ...WIRE_PARSERS, ...FILE_PARSERS])(
  "4,000 hostile inputs and no throw, no hang, nothing kept: $name",
  (parser) => fuzzParser(parser, 1, INPUTS),
);

test("10,000 hostile updates: no throw, and whatever is let through can be applied whole", () => {
  expect(fuzzValidator(1, UPDATES)).toBeGreaterThan(50);
});
