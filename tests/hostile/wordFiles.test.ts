import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importDocx } from "../../src/documents/files/importing/importDocx.ts";
import { isTable } from "../../src/documents/files/importing/importedDraft.ts";
import { LIMITS } from "../../src/documents/files/limits.ts";
import { bodyFile, documentXml, imported, relationsXml, wordFile, wordParts } from "../documents/files/wordFile.ts";
import { createRandom } from "../support/random.ts";

const codeOf = (bytes: Uint8Array): string => {
  const result = importDocx(bytes);
  return result.ok ? "taken in" : result.error.code;
};

const P = "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>";
const main = (target: string, isOutside = false) => ({
  "_rels/.rels": relationsXml([{ type: "officeDocument", target, isOutside }]),
});

/** With this at the start of the document. */
const declared = (type: string, words: string) =>
  wordFile({
    "word/document.xml": documentXml(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).replace("?>", `?>${type}`),
  });

/** A document that unpacks to so many MiB, from next to nothing. */
function bomb(mebibytes: number): Uint8Array {
  const zeros = new Uint8Array(mebibytes * 1024 * 1024).fill(0x20);
  return zipSync({ ...wordParts(), "word/document.xml": zeros });
}

/** The same with a directory that tells of a small one. */
function lyingBomb(): Uint8Array {
  const bytes = bomb(8);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 < bytes.byteLength; at++) {
    const isLarge = view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000;
    if (isLarge) view.setUint32(at + 24, 1000, true);
  }
  return bytes;
}

/** A container of the old format that holds what a password has locked. */
function locked(name: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

function encryptedEntry(): Uint8Array {
  const bytes = wordFile();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 < bytes.byteLength; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  }
  return bytes;
}

const ENTITIES = `<!DOCTYPE w [${Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("")}]>`;

const FILES: readonly (readonly [name: string, bytes: () => Uint8Array, code: string])[] = [
  ["a zip bomb", () => bomb(65), "wordFileTooLarge"],
  ["a small but dense one", () => bomb(20), "wordFileTooLarge"],
  ["one that lies about its size", lyingBomb, "wordFileTooLarge"],
  [
    "more entries than a document has",
    () => zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`e${at}`, new Uint8Array(0)]))),
    "wordFileTooLarge",
  ],
  ["5,000 levels", () => bodyFile("<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000)), "wordFileTooDeep"],
  ["more paragraphs than a draft has", () => bodyFile(P.repeat(LIMITS.paragraphs + 1)), "wordFileTooLarge"],
  [
    "an external entity",
    () => declared('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"),
    "wordFileEntities",
  ],
  ["entities that grow", () => declared(ENTITIES, "&e9;"), "wordFileEntities"],
  [
    "a document type elsewhere",
    () => declared('<!DOCTYPE w SYSTEM "http://127.0.0.1/w.dtd">', "Words"),
    "wordFileEntities",
  ],
  ["a document that is a local file", () => wordFile(main("file:///etc/passwd", true)), "wordFileOutside"],
  ["a document above the file", () => wordFile(main("../../../etc/passwd")), "wordFileOutside"],
  [
    "notes that are a local file",
    () =>
      wordFile({
        "word/_rels/document.xml.rels": relationsXml([
          { type: "footnotes", target: "file:///etc/passwd", isOutside: true },
        ]),
      }),
    "wordFileOutside",
  ],
  ["half of a file", () => wordFile().subarray(0, 300), "wordFileDamaged"],
  ["one whose last letters are missing", () => wordFile().subarray(0, -30), "wordFileDamaged"],
  ["no zip", () => strToU8("Words, and nothing else."), "wordFileNotWord"],
  ["nothing", () => new Uint8Array(0), "wordFileNotWord"],
  ["another zip", () => zipSync({ "a.txt": strToU8("Words") }), "wordFileNotWord"],
  ["a sheet", () => wordFile({ "word/document.xml": '<?xml version="1.0"?><workbook/>' }), "wordFileNotWord"],
  ["a password", () => locked("EncryptedPackage"), "wordFileLocked"],
  ["an encrypted part", encryptedEntry, "wordFileLocked"],
  ["an old Word file", () => locked("WordDocument"), "wordFileOld"],
  [
    "an OpenDocument file",
    () =>
      zipSync({
        mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
        "content.xml": strToU8("<a/>"),
      }),
    "wordFileOpenDocument",
  ],
  ["RTF", () => strToU8("{\\rtf1 Words}"), "wordFileOld"],
  ["XML that is none", () => wordFile({ "word/document.xml": "<w:document" }), "wordFileDamaged"],
];

describe("a hostile Word file", () => {
  test.each(FILES)("%s ends in a message of its own", (_name, bytes, code) => {
    expect(codeOf(bytes())).toBe(code);
  });

  test("has pictures, templates and links elsewhere: they are named and never gone to", () => {
    const draft = imported(
      wordFile({
        "word/_rels/document.xml.rels": relationsXml([
          { type: "image", target: "file:///etc/passwd", isOutside: true },
          { type: "hyperlink", target: "file:///etc/shadow", isOutside: true },
        ]),
        "word/document.xml": documentXml(
          `<w:p><w:hyperlink r:id="rId2"><w:r><w:t>Words</w:t></w:r></w:hyperlink></w:p>`,
        ),
      }),
    );
    const [block] = draft.body;
    expect(block && !isTable(block) && block.spans).toEqual([{ text: "Words", marks: {} }]);
    expect(draft.findings).toEqual([
      { kind: "links", count: 1, words: ["file:///etc/shadow"] },
      { kind: "outside", count: 1, words: ["file:///etc/passwd"] },
    ]);
  });

  test("begins to count at a billion, and repeats no letter a billion times", () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>';
    const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const draft = imported(
      wordFile({
        "word/_rels/document.xml.rels": relationsXml([{ type: "numbering", target: "numbering.xml" }]),
        "word/numbering.xml": numbering,
        "word/document.xml": documentXml(
          '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
        ),
      }),
    );
    expect(draft.findings).toEqual([{ kind: "numbersAsText", count: 1, words: ["999999999."] }]);
  });

  test("whatever is changed in one, it is read or refused, and never throws", () => {
    const random = createRandom(20_241_127);
    const whole = wordFile({ "word/document.xml": documentXml(P.repeat(20)) });
    for (let run = 0; run < 300; run++) {
      const bytes = whole.slice();
      for (let change = 0; change < 1 + random.below(4); change++)
        bytes[random.below(bytes.length)] = random.below(256);
      expect(codeOf(bytes)).toMatch(/^(taken in|wordFile\w+)$/);
    }
  });
});
