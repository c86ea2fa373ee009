import { expect, test } from "vitest";
import { delegationCode } from "../../src/domain/delegationCode.ts";

test.each([
  ["Wrocław", "WRO"],
  ["Neuchâtel", "NEU"],
  ["Україна", "УКР"],
  ["ICCN", "ICCN"],
  ["Council of Europe", "CE"],
  ["Ville de Neuchâtel", "VN"],
  ["miasto lublin", "ML"],
  ["Reggio nell’Emilia", "RE"],
  ["San Sebastián / Donostia", "SSD"],
  ["  ", ""],
])("%s is %s", (name, code) => expect(delegationCode(name)).toBe(code));
