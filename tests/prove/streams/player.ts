import { createOpenAiModel } from '../../../utils/models/openai/openai-model';
import { type Gathered, gather, withTools } from '../../models/gather';
import { type RawReply, RawServer } from '../../models/raw-server';
import { canaryKey } from '../../models/streams/refusals';
import type { StreamCase } from '../../models/streams/stream-case';

/** Plays answers over real HTTP to the model under proof. */
export type Player = {
  host: string;
  play(reply: RawReply, streamCase?: Pick<StreamCase, 'tools' | 'limits' | 'textCalls'>): Promise<Gathered>;
  /** Requests that the last answer cost. */
  requests(): number;
};

export async function withPlayer<T>(use: (player: Player) => Promise<T>): Promise<T> {
  const server = await RawServer.start();
  try {
    return await use({
      host: new URL(server.baseUrl).host,
      requests: () => server.requests.length,
      play: (reply, { tools = [], limits, textCalls = false as const } = {}) => {
        server.will(reply);
        const model = createOpenAiModel({
          baseUrl: server.baseUrl,
          model: 'gpt-x',
          key: canaryKey,
          limits: { firstByteMs: 400, idleMs: 400, afterEndMs: 100, ...limits },
          backoffMs: 1,
          textCalls,
        });
        return gather(model, withTools(...tools));
      },
    });
  } finally {
    await server.stop();
  }
}

/** The bytes of a reply that consists of text alone. */
export const bytesOf = (reply: RawReply): Uint8Array =>
  Buffer.concat(
    reply.steps.map((step) =>
      step instanceof Uint8Array ? step : Buffer.from(typeof step === 'string' ? step : ''),
    ),
  );
