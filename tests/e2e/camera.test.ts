import { join } from "node:path";
import { expect } from "@playwright/test";
import { confirmDialogs } from "../../scripts/demo/city.mjs";
import { filmOf } from "./support/cameraFilm.ts";
import { test } from "./support/cities.ts";
import { netPageOf } from "./support/connection.ts";

test("the code on the inviting screen is read by the camera of the other machine, and a machine without one says so", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  await confirmDialogs(lublin);
  await lublin.page.getByTestId("nav-members").click();
  await lublin.page.getByTestId("invite").click();
  await lublin.page.getByTestId("invite-submit").click();
  const code = await lublin.page.getByTestId("invite-qr").screenshot();
  const film = join(room.folder, "code.y4m");
  await filmOf(lublin.page, await lublin.page.getByTestId("invite-done").screenshot(), film);

  const blind = await room.settled("Wrocław");
  await blind.page.getByTestId("first-run-join").click();
  await blind.page.getByTestId("join-camera-start").click();
  await expect(blind.page.getByTestId("join-camera")).toContainText("This machine has no camera that works.");
  await blind.app.close();

  const args = ["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`];
  const seeing = await room.launch("Wrocław", {}, { args });
  await seeing.page.getByTestId("first-run-join").click();
  await seeing.page.getByTestId("join-camera-start").click();
  const stop = seeing.page.getByTestId("join-camera-stop");
  await expect(stop).toBeFocused();
  await expect(stop).toBeInViewport({ ratio: 1 });
  await seeing.page.keyboard.press("Enter");
  await expect(seeing.page.getByTestId("join-camera-start")).toBeFocused();

  // The camera looks elsewhere now.
  await filmOf(lublin.page, code, film);
  await seeing.page.keyboard.press("Enter");
  await expect(seeing.page.getByTestId("join-confirm")).toBeVisible({ timeout: 20_000 });
  await expect(seeing.page.getByRole("dialog")).toContainText("Join “Working Group on Intercultural Integration”?");
  // It sees, and never hears.
  const heard = await seeing.page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(
      () => "heard",
      (error: unknown) => (error instanceof DOMException ? error.name : "unknown"),
    ),
  );
  expect(heard).toBe("NotAllowedError");
  // The network's page may tell all addresses of the machine, which hangs on the same permission; it sees nothing for it.
  const seen = await (await netPageOf(seeing)).evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => "seen",
      (error: unknown) => (error instanceof DOMException ? error.name : "unknown"),
    ),
  );
  expect(seen).toBe("NotAllowedError");
});
