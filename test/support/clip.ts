import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny';

/** As of one picture of 16 × 16, by its look: nobody decodes it. */
const AVC = {
  codec: 'avc1.42c00a',
  description: '0142c00affe1000a6742c00aa6111111 8d9001000468ce3c80'.replace(/ /g, ''),
  picture: '65888404bc460000',
};

interface Wanted {
  seconds?: number;
  codec?: 'avc' | 'hevc';
}

/** An mp4 with one silent track of H.264 (or what merely says it is HEVC), two pictures long. */
export async function clip({ seconds = 2, codec = 'avc' }: Wanted = {}): Promise<Buffer> {
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new BufferTarget() });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  await output.start();
  const picture = Buffer.from(AVC.picture, 'hex');
  // The length of each unit stands before it.
  const data = Buffer.concat([Buffer.from([0, 0, 0, picture.length]), picture]);
  const config = {
    codec: codec === 'avc' ? AVC.codec : 'hvc1.1.6.L60.B0',
    codedWidth: 16,
    codedHeight: 16,
    description: Buffer.from(AVC.description, 'hex'),
  };
  for (const at of [0, seconds / 2]) {
    await source.add(new EncodedPacket(data, 'key', at, seconds / 2), { decoderConfig: config });
  }
  await output.finalize();
  return Buffer.from(output.target.buffer!);
}
