import type { FailureCode } from '../../../utils/failure';
import type { ReadLimits } from '../../../utils/models/openai/response-text';
import type { RawReply } from '../raw-server';

/** One way in which an endpoint may answer, as bytes, and what must come of it. */
export type StreamCase = {
  name: string;
  reply: RawReply;
  /** Aliases of the tools that the request offers. */
  tools?: string[];
  /** Patience and size limits other than the usual ones. */
  limits?: Partial<ReadLimits>;
  /** The person switched on that calls in the text are read. */
  textCalls?: true;
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
