import type { City } from "../../../scripts/demo/city.mjs";

/** Ends the process of one of the two pages, as if the system had: no goodbye. Done when another one has loaded it. */
const killPage = ({ app }: City, origin: string): Promise<void> =>
  app.evaluate(async ({ webContents }, start) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith(start));
    if (!page) throw new Error(`no page of ${start}`);
    const loaded = new Promise((resolve) => page.once("did-finish-load", () => resolve(undefined)));
    process.kill(page.getOSProcessId(), "SIGKILL");
    await loaded;
  }, origin);

export const killNet = (city: City): Promise<void> => killPage(city, "app://net");
export const killUi = (city: City): Promise<void> => killPage(city, "app://ui");

/** What an expression gives in the window. A driver never finds the way back to a page that died under it; main does. */
export function askUi({ app }: City, expression: string): Promise<unknown> {
  return app.evaluate(({ webContents }, code): Promise<unknown> => {
    const ui = webContents.getAllWebContents().find((one) => one.getURL().startsWith("app://ui"));
    return ui ? ui.executeJavaScript(code) : Promise.reject(new Error("no window"));
  }, expression);
}

/** As an input method does it: where the caret stands. */
export function insertTextInUi({ app }: City, text: string): Promise<void> {
  return app.evaluate(async ({ webContents }, letters) => {
    await webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith("app://ui"))
      ?.insertText(letters);
  }, text);
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
