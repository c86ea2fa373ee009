/** A plain data channel to another page, with nothing on it: what no road between two windows can beat. */
const connection = new RTCPeerConnection();
/** @type {RTCDataChannel} */
let channel;

/** Waits until all candidates are in the description, so that it can be carried over in one piece. */
async function described() {
  if (connection.iceGatheringState !== "complete") {
    await new Promise((resolve) => {
      connection.onicegatheringstatechange = () => connection.iceGatheringState === "complete" && resolve(undefined);
    });
  }
  return connection.localDescription?.toJSON();
}

async function offer() {
  channel = connection.createDataChannel("raw");
  await connection.setLocalDescription();
  return described();
}

/** Answers an offer and from then on every message with itself. @param {RTCSessionDescriptionInit} offered */
async function answer(offered) {
  connection.ondatachannel = (event) => {
    event.channel.onmessage = ({ data }) => event.channel.send(data);
  };
  await connection.setRemoteDescription(offered);
  await connection.setLocalDescription();
  return described();
}

/** @param {RTCSessionDescriptionInit} answered */
async function accept(answered) {
  const opened = new Promise((resolve) => {
    channel.onopen = resolve;
  });
  await connection.setRemoteDescription(answered);
  await opened;
}

/** Half the round trip of messages that follow each other as typed letters do. @param {{count: number, gapMs: number}} plan */
async function ping({ count, gapMs }) {
  const times = [];
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now();
    await new Promise((resolve) => {
      channel.onmessage = resolve;
      channel.send(`letter ${turn} with about as many bytes as an update has`);
    });
    times.push((performance.now() - start) / 2);
    await new Promise((resolve) => setTimeout(resolve, gapMs));
  }
  return times;
}

Object.assign(globalThis, { bench: { offer, answer, accept, ping } });
