import { type Transition, transitions } from '../../../utils/agent/journal';
import type { ScenarioName } from './scenarios';
import type { Strike } from './trial';

/** A way to a point: what is played, what must have happened before, and whether an outcome may then be unknown. */
export type Journey = { scenario: ScenarioName; before?: Strike[]; mayBeUnknown?: true };

const mixed: Journey = { scenario: 'mixed' };
const single: Journey = { scenario: 'single' };
const stream: Journey = { scenario: 'stream' };
const limit: Journey = { scenario: 'limit' };
const deny: Journey = { scenario: 'deny' };
const fail: Journey = { scenario: 'fail' };
const steps: Journey = { scenario: 'steps' };
const killedAt = (point: string, nth = 1): Strike => ({ point, nth, does: 'kill' });

const ofTransition: Record<Transition, Journey[]> = {
  'run-begun': [mixed, deny, limit],
  'run-continued': [limit, fail],
  'answers-interrupted': [{ ...stream, before: [killedAt('model:piece', 3)] }],
  'run-limited': [limit],
  'moment-noted': [mixed, single],
  'answer-opened': [mixed, limit],
  'answer-checkpoint': [stream],
  'calls-proposed': [mixed, limit],
  'run-done': [mixed, deny],
  'run-failed': [fail],
  'call-approved': [mixed, single],
  'call-declined': [deny],
  'call-refused': [{ scenario: 'refuse' }],
  'call-dispatched': [mixed],
  'call-settled': [mixed],
  'call-remembered': [
    { ...mixed, before: [killedAt('page:running')] },
    { ...single, before: [killedAt('page:ran')] },
  ],
  'call-unknown': [{ ...single, before: [{ point: 'page:running', nth: 1, does: 'reload' }], mayBeUnknown: true }],
  'calls-done': [mixed, limit],
  'run-held': [steps],
  'run-released': [steps],
  'run-stopped': [{ scenario: 'stop' }],
  'run-broken': [{ ...single, before: [{ point: 'answer-opened:before', nth: 1, does: 'throw' }] }],
};

/** Where the journal says nothing: on the wire to the model, on the way to the page and back, in the page, to the panel. */
const elsewhere: Record<string, Journey[]> = {
  'model:asked': [mixed, stream],
  'model:piece': [stream, mixed],
  'model:call': [mixed],
  'model:whole': [mixed, limit],
  'decision-taken': [mixed, single, deny],
  'call-sent': [mixed],
  'page:running': [mixed],
  'page:ran': [mixed],
  'call-answered': [mixed],
  'panel-snapshot': [mixed],
  'panel-changes': [mixed],
};

export type Point = { name: string; journeys: Journey[] };

export const journalPoints: Point[] = transitions.flatMap((transition) =>
  ['before', 'after'].map((side) => ({ name: `${transition}:${side}`, journeys: ofTransition[transition] })),
);
export const otherPoints: Point[] = Object.entries(elsewhere).map(([name, journeys]) => ({ name, journeys }));
