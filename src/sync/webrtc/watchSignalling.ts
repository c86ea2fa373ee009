import type { WebrtcProvider } from "y-webrtc";

/** What a signalling connection of y-webrtc is, as far as it is used here. */
interface Connection {
  readonly connected: boolean;
  on(name: "connect" | "disconnect", heard: () => void): void;
  off(name: "connect" | "disconnect", heard: () => void): void;
}

/** Whether any rendezvous of a provider is connected. */
export function watchSignalling(
  provider: WebrtcProvider,
  changed: () => void,
): { readonly isConnected: () => boolean; readonly stop: () => void } {
  // y-webrtc types its public list as any[]; each is a WebsocketClient of lib0.
  const connections: readonly Connection[] = [...provider.signalingConns];
  for (const connection of connections) {
    connection.on("connect", changed);
    connection.on("disconnect", changed);
  }
  return {
    isConnected: () => connections.some((connection) => connection.connected),
    stop: () => {
      for (const connection of connections) {
        connection.off("connect", changed);
        connection.off("disconnect", changed);
      }
    },
  };
}
