/** The address of a meeting place for one room: whoever knows the token belongs there. */
export const placeAddress = (url: string, token: string): string => `${url}${url.includes("?") ? "&" : "?"}t=${token}`;
