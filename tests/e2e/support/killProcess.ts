import type { City } from "../../../scripts/demo/city.mjs";

/** Ends the process that talks to peers, as if the system had: no goodbye. */
export function killNet({ app }: City): Promise<void> {
  return app.evaluate(({ webContents }) => {
    const net = webContents.getAllWebContents().find((one) => one.getURL().startsWith("app://net"));
    if (!net) throw new Error("no net window");
    process.kill(net.getOSProcessId(), "SIGKILL");
  });
}

/** Ends the process that holds the keys. */
export function killVault({ app }: City): Promise<void> {
  return app.evaluate(({ app: main }) => {
    const vault = main
      .getAppMetrics()
      .find((one) => one.name === "Concordia vault" || one.serviceName?.includes("vault"));
    if (!vault) throw new Error("no vault process");
    process.kill(vault.pid, "SIGKILL");
  });
}
