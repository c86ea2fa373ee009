import { connect } from "node:net";

/**
 * Holds a host's network, which ends with the last process in it, and lets the driver in: a connection to a port that
 * was handed over goes on to the same port of the host's own loopback. Nothing of that is ever on the room's network.
 */
process.on("message", (_what, given) => {
  const listening = /** @type {import("node:net").Server} */ (given);
  const address = listening.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  listening.on("connection", (driver) => {
    const app = connect({ host: "127.0.0.1", port, noDelay: true });
    driver.setNoDelay(true);
    driver.on("error", () => app.destroy());
    app.on("error", () => driver.destroy());
    driver.pipe(app).pipe(driver);
  });
  process.send?.("open");
});
process.once("disconnect", () => process.exit());
process.send?.("ready");
