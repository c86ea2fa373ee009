import { createServer } from "node:http";
import { WebSocketServer } from "ws";
import { admittedTopic } from "./admission.mjs";
import { lanAddresses } from "./lanAddresses.mjs";
import { createMeetingPlaces } from "./meetingPlaces.mjs";
import { readSignallingMessage } from "./signallingMessages.mjs";
import { createTokenBucket } from "./tokenBucket.mjs";

const messageMaxBytes = 64 * 1024;
const socketsMax = 2000;
const socketsPerAddressMax = 256;
/** What may wait for a slow reader before it is dropped. */
const unsentMaxBytes = 1024 * 1024;
const heartbeatMs = 30_000;
const policyViolation = 1008;

/**
 * A rendezvous: introduces peers that know the same token and forgets them. It speaks the protocol of y-webrtc's
 * signalling, sees connection offers and addresses, never content. Runs in the app's main process for the room and on
 * its own (`npm run rendezvous`).
 *
 * @param {{port?: number, host?: string, report?: (what: string) => void}} [options] port 0 takes a free one
 * @returns {Promise<{url: string, port: number, addresses: () => string[], close: () => Promise<void>}>}
 */
export async function startSignalling({ port = 0, host = "0.0.0.0", report = () => undefined } = {}) {
  const http = createServer((_request, response) =>
    response.writeHead(426).end("This is a rendezvous of Concordia.\n"),
  );
  http.headersTimeout = 5000;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: messageMaxBytes, perMessageDeflate: false });
  const places = createMeetingPlaces();
  sockets.on("error", (error) => report(error.message));
  http.on("upgrade", (request, socket, head) => {
    socket.on("error", (error) => report(error.message));
    const topic = admittedTopic(request.url);
    if (topic === null) return refuse(socket, "401 Unauthorized");
    if (isFull(sockets, request.socket.remoteAddress)) return refuse(socket, "503 Service Unavailable");
    sockets.handleUpgrade(request, socket, head, (connected) => {
      remoteAddresses.set(connected, request.socket.remoteAddress ?? "");
      serve(connected, topic, places);
    });
  });
  await listen(http, port, host);
  http.on("error", (error) => report(error.message));
  const stopHeartbeat = startHeartbeat(sockets);
  const address = http.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `ws://127.0.0.1:${bound}`,
    port: bound,
    addresses: () => lanAddresses(bound),
    close: () => {
      stopHeartbeat();
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => http.close(() => resolve()));
    },
  };
}

/**
 * @param {import("ws").WebSocket} socket
 * @param {string} topic
 * @param {ReturnType<typeof createMeetingPlaces>} places
 */
function serve(socket, topic, places) {
  const messages = createTokenBucket({ burst: 1000, perSecond: 200 });
  const bytes = createTokenBucket({ burst: 4 * 1024 * 1024, perSecond: 512 * 1024 });
  const send = (/** @type {object} */ message) => {
    if (socket.bufferedAmount > unsentMaxBytes) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  /** @type {import("./meetingPlaces.mjs").Member} */
  const member = { send, peerId: null };
  socket.on("message", (data, isBinary) => {
    const size = Array.isArray(data) ? messageMaxBytes : data.byteLength;
    if (!messages.take(1) || !bytes.take(size)) return socket.close(policyViolation, "too much");
    const message = readSignallingMessage(data, isBinary);
    if (message === null) return;
    if (message.type === "ping") return send({ type: "pong" });
    if (message.type === "publish") {
      if (message.topic === topic) places.publish(topic, member, message.data);
      return;
    }
    // y-webrtc subscribes every connection to all rooms of the process: those of other addresses are passed over.
    if (!message.topics.includes(topic)) return;
    if (message.type === "unsubscribe") places.leave(topic, member);
    else if (!places.join(topic, member)) socket.close(policyViolation, "full");
  });
  // ws closes the connection itself after an error; a frame that is too large comes by here.
  socket.on("error", () => socket.terminate());
  socket.once("close", () => places.leave(topic, member));
}

/** @param {import("node:stream").Duplex} socket @param {string} status */
function refuse(socket, status) {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

/** @type {WeakMap<import("ws").WebSocket, string>} */
const remoteAddresses = new WeakMap();

/** @param {WebSocketServer} sockets @param {string | undefined} remoteAddress */
function isFull(sockets, remoteAddress) {
  if (sockets.clients.size >= socketsMax) return true;
  let same = 0;
  for (const socket of sockets.clients) if (remoteAddresses.get(socket) === remoteAddress) same++;
  return same >= socketsPerAddressMax;
}

/** @param {import("node:http").Server} http @param {number} port @param {string} host */
function listen(http, port, host) {
  return new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.off("error", reject);
      resolve(undefined);
    });
  });
}

/** Drops connections whose machine is gone without a word. @param {WebSocketServer} sockets */
function startHeartbeat(sockets) {
  /** @type {WeakSet<import("ws").WebSocket>} */
  const silent = new WeakSet();
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      socket.once("pong", () => silent.delete(socket));
      socket.ping();
    }
  }, heartbeatMs);
  timer.unref();
  return () => clearInterval(timer);
}
