import { cutInHalf, emptied, flipped } from "../support/brokenProfile.ts";
import { test } from "../support/cities.ts";
import { damagedLogIsSaid } from "../support/damagedLog.ts";

for (const [name, damage, which] of [
  ["all cut in half", cutInHalf, /./],
  ["manifest cut in half", cutInHalf, /MANIFEST/],
  ["journal cut in half", cutInHalf, /\.log$/],
  ["journal emptied", emptied, /\.log$/],
  ["journal flipped", flipped, /\.log$/],
  ["manifest flipped", flipped, /MANIFEST/],
  ["tables flipped", flipped, /\.ldb$/],
] as const) {
  test(`the log's files, ${name}: it is said, and no empty space stands in its place`, async ({ room }) => {
    await damagedLogIsSaid(room, name, damage, which);
  });
}
