/** Patience and size limits of one answer. */
export type ReadLimits = {
  /** Milliseconds until the first byte. Local models read a long prompt before they say anything. */
  firstByteMs: number;
  /** Milliseconds between bytes. */
  idleMs: number;
  /** Milliseconds that a server may keep the connection open after it said that the answer is over. */
  afterEndMs: number;
  /** Milliseconds for the whole answer. */
  totalMs: number;
  /** Bytes of the whole answer, after decompression. */
  maxBytes: number;
};
export const defaultLimits: ReadLimits = {
  firstByteMs: 120_000,
  idleMs: 60_000,
  afterEndMs: 3_000,
  totalMs: 30 * 60_000,
  maxBytes: 64 * 1024 * 1024,
};

/** How the bytes ended: closed in order, connection lost, silent for too long, or longer than anybody waits for. */
export type BytesEnding = 'closed' | 'lost' | 'idle' | 'too-long';
export type Piece = { text: string } | { ending: BytesEnding };

/**
 * The text of a response as it arrives; ends with exactly one `ending`. UTF-8 may be cut anywhere between chunks.
 * @param isOver Asked before each wait: has the answer said that it is over?
 */
export async function* readText(
  body: ReadableStream<Uint8Array> | null,
  limits: ReadLimits,
  isOver: () => boolean,
): AsyncGenerator<Piece, void> {
  if (!body) return yield { ending: 'closed' };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const startedAt = performance.now();
  let bytes = 0;
  try {
    for (;;) {
      const left = limits.totalMs - (performance.now() - startedAt);
      const patience = isOver() ? limits.afterEndMs : bytes === 0 ? limits.firstByteMs : limits.idleMs;
      const next = await readWithin(reader, Math.min(patience, left));
      if (next === 'lost') return yield { ending: 'lost' };
      if (next === 'idle') return yield { ending: left <= patience ? 'too-long' : 'idle' };
      if (next.done) {
        const rest = decoder.decode();
        if (rest !== '') yield { text: rest };
        return yield { ending: 'closed' };
      }
      const room = limits.maxBytes - bytes;
      bytes += next.value.byteLength;
      if (bytes > limits.maxBytes) {
        // What fits is given, however the network cut it.
        yield { text: decoder.decode(next.value.subarray(0, room), { stream: true }) };
        return yield { ending: 'too-long' };
      }
      yield { text: decoder.decode(next.value, { stream: true }) };
    }
  } finally {
    // Resolves or rejects with the connection; nobody waits for it.
    reader.cancel().catch(() => {});
  }
}

async function readWithin(reader: ReadableStreamDefaultReader<Uint8Array>, milliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<'idle'>((resolve) => {
    timer = setTimeout(() => resolve('idle'), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } catch {
    return 'lost' as const;
  } finally {
    clearTimeout(timer);
  }
}
