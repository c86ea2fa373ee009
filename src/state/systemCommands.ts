import { command } from "./command.ts";

export const copyText = (text: string) => command((_dispatch, _getState, { main }) => main.copyText({ text }));

/** Opens an address in the browser, after main has asked. */
export const openLink = (url: string) => command((_dispatch, _getState, { main }) => main.openLink({ url }));

export const readAbout = () => command((_dispatch, _getState, { main }) => main.about());

export const quitApp = () => command((_dispatch, _getState, { main }) => main.quit());
