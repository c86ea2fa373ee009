import { test } from "./support/cities.ts";
import { replaceLostLaptop } from "./support/replaceLostLaptop.ts";

test("F10 a laptop is lost: new machine, two members approve, whole history back and equal, the lost one shut out", async ({
  room,
}) => {
  // Five apps, one after the other.
  test.setTimeout(240_000);
  await replaceLostLaptop(room);
});
