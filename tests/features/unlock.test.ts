import { describe, expect, test } from "vitest";
import { passphraseStrength } from "../../src/features/unlock/passphraseStrength.ts";

describe("the hint beside a passphrase", () => {
  test("asks for length first", () => {
    expect(passphraseStrength("")).toBe("tooShort");
    expect(passphraseStrength("Tr0ub4dor&3")).toBe("tooShort");
  });

  test("does not call repetition or two words strong", () => {
    expect(passphraseStrength("aaaaaaaaaaaaaaaaaaaa")).toBe("weak");
    expect(passphraseStrength("abababababababab")).toBe("weak");
    expect(passphraseStrength("lublin lublin lublin lublin")).toBe("weak");
    expect(passphraseStrength("correct horse")).toBe("weak");
  });

  test("calls five unrelated words strong, in any language", () => {
    expect(passphraseStrength("harbour linen copper meadow violin")).toBe("strong");
    expect(passphraseStrength("гавань льон мідь лука скрипка")).toBe("strong");
    expect(passphraseStrength("harbour linen copper four")).toBe("fair");
  });
});
