import type { FailureCode } from '../../../utils/failure';
import type { RawReply } from '../raw-server';

/** One way in which an endpoint may answer, as bytes, and what must come of it. */
export type StreamCase = {
  name: string;
  reply: RawReply;
  /** Aliases of the tools that the request offers. */
  tools?: string[];
  expected: {
    text?: string;
    reasoning?: string;
    /** Alias and arguments text of each call, in order. */
    calls?: [alias: string, argumentsText: string][];
    ids?: string[];
    cut?: 'length' | 'filter';
    usage?: { input: number; output: number };
    /** The answer fails with this code, its sentence matches, and there are no calls. */
    failure?: FailureCode;
    says?: RegExp;
  };
};
