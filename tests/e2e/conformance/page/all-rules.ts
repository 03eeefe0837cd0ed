import { runCases } from './checks';
import { eventRules } from './event-rules';
import { executingRules } from './executing-rules';
import { formRules } from './form-rules';
import { interfaceRules } from './interface-rules';
import { annotationRules, listingRules } from './listing-rules';
import { registeringRules } from './registering-rules';

const groups = {
  interface: interfaceRules,
  registerTool: registeringRules,
  getTools: listingRules,
  annotations: annotationRules,
  executeTool: executingRules,
  events: eventRules,
  forms: formRules,
};

(globalThis as unknown as { verdicts: unknown }).verdicts = runCases(groups);
