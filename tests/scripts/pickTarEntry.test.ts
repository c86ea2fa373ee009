import { expect, test } from "vitest";
import { pickTarEntry } from "../../scripts/setup/carrier/pickTarEntry.mjs";

function tarOf(files: Record<string, string>): Buffer {
  const parts = Object.entries(files).flatMap(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
    return [header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

async function* inPiecesOf(size: number, bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function pick(pieces: AsyncIterable<Buffer>, name: string): Promise<string> {
  const found: Buffer[] = [];
  for await (const piece of pickTarEntry(pieces, name)) found.push(piece);
  return Buffer.concat(found).toString();
}

const wanted = "b".repeat(1300);
const tar = tarOf({ "package/a": "a".repeat(700), "package/b": wanted, "package/c": "" });

test.each([1, 7, 511, 512, 513, 4096])("an entry is found whole in pieces of %i bytes", async (size) => {
  expect(await pick(inPiecesOf(size, tar), "package/b")).toBe(wanted);
});

test("a missing entry and a cut-off one are errors", async () => {
  await expect(pick(inPiecesOf(512, tar), "package/d")).rejects.toThrow("missing");
  await expect(pick(inPiecesOf(512, tar.subarray(0, 2048)), "package/b")).rejects.toThrow("cut off");
});
