import { command } from "./command.ts";

export const copyText = (text: string) => command((_dispatch, _getState, { main }) => main.copyText({ text }));

/** Opens an address in the browser, after main has asked. */
export const openLink = (url: string) => command((_dispatch, _getState, { main }) => main.openLink({ url }));

export const readAbout = () => command((_dispatch, _getState, { main }) => main.about());

/** Vault, net and this window anew: for what may have been mended meanwhile. */
export const reloadAll = () => command((_dispatch, _getState, { main }) => main.reload());

/** Puts the keys away until somebody unlocks. */
export const lockNow = () => command((_dispatch, _getState, { main }) => main.lock());

/** Main asks first. */
export const startAfresh = () => command((_dispatch, _getState, { main }) => main.startAfresh());

export const quitApp = () => command((_dispatch, _getState, { main }) => main.quit());
