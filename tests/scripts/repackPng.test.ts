import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { repackPng } from "../../scripts/screenshots/repackPng.mjs";

const WIDTH = 4;

/** One line of each filter, over samples that differ from place to place. */
function picture(filters: readonly number[], lines: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(filters.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const body = deflateSync(Buffer.from(filters.flatMap((filter, y) => [filter, ...(lines[y] ?? [])])));
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", body), chunk("IEND", Buffer.alloc(0))]);
}

function samples(png: Buffer): number[] {
  const start = png.indexOf("IDAT") + 4;
  return [...inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))];
}

test("a repacked picture has the samples that its filters stood for", () => {
  const [a, b, c, d, e] = [10, 20, 250, 30, 7];
  const flat = (value: number): number[] => Array.from({ length: WIDTH * 3 }, () => value);
  const png = picture([0, 1, 2, 3, 4], [flat(a), flat(b), flat(c), flat(d), flat(e)]);
  // By hand, PNG 9.2: filter 1 adds the left sample, 2 the upper, 3 half of both, 4 the nearest of three.
  const sub = [20, 40, 60, 80];
  const up = sub.map((value) => (value + 250) & 255);
  const average = [37, 65, 89, 111];
  const paeth = [44, 72, 96, 118];
  const line = (values: readonly number[]): number[] => [0, ...values.flatMap((value) => [value, value, value])];
  expect(up).toEqual([14, 34, 54, 74]);
  expect(samples(repackPng(png))).toEqual([
    ...line([10, 10, 10, 10]),
    ...line(sub),
    ...line(up),
    ...line(average),
    ...line(paeth),
  ]);
});

test("what is no picture of a window is not repacked", () => {
  const png = picture([0], [[]]);
  png[25] = 6;
  expect(() => repackPng(png)).toThrow();
});
