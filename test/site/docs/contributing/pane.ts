/** A pane with one state: it follows consent, makes one request, and leads to the institution picker. */
import { after, append, before, create, replace, type Edit } from './edit.js';

const STATE = 'src/authentication-flow/state';
const TASKS = 'src/authentication-flow/tasks';
const PANES = 'src/authentication-flow/panes';
const STATE_TESTS = 'test/browser/authentication-flow/state';
const TASK_TESTS = 'test/browser/authentication-flow/tasks';

/** The pane's only text. */
const HEADINGS = {
  ar: 'انتظر',
  de: 'Bitte warten',
  en: 'Please wait',
  es: 'Espere',
  fr: 'Patientez',
  ko: '기다려 주세요',
  pt: 'Aguarde',
  vi: 'Vui lòng chờ',
  zh: '请稍候',
};

const TRANSITIONS = `import type { FlowInput } from './inputs.js';
import { institutionPicker, sharedState } from './pane-states.js';
import { errorPane } from './problems.js';
import type { DummyPaneState, FlowState } from './state.js';

export function onDummyPane(state: DummyPaneState, input: FlowInput): FlowState {
  if (input.type === 'dummyAnswered') return institutionPicker(sharedState(state));
  return input.type === 'taskFailed' ? errorPane(state, input.error) : state;
}
`;

const VIEW = `import { nothing } from 'lit';
import type { DummyPaneState } from '../state/state.js';
import type { PaneOf } from './types.js';

export const dummyPane: PaneOf<DummyPaneState> = (state, { messages }) => ({
  key: state.pane,
  step: 1,
  canGoBack: false,
  heading: messages.dummyPane,
  body: nothing,
  footer: nothing,
  isBusy: true,
  announcement: '',
});
`;

export const PANE: Edit[] = [
  // 1. State
  ['src/api/types.ts', after('export const PANES = [\n', `  'dummy_pane',\n`)],
  ['src/api/types.ts', append('\nexport interface DummyAnswer {\n  next_pane: PaneName;\n}\n')],
  [`${STATE}/state.ts`, after('export type PaneState =', ' DummyPaneState |')],
  [`${STATE}/state.ts`, append(`\nexport interface DummyPaneState extends Shown {\n  pane: 'dummy_pane';\n}\n`)],
  [
    `${STATE}/pane-states.ts`,
    after(
      `    case 'consent':\n      return consent(carried);\n`,
      `    case 'dummy_pane':\n      return { ...carried, pane: 'dummy_pane' };\n`,
    ),
  ],
  // 2. Transitions
  [`${STATE}/inputs.ts`, after('export type Report =\n', `  | { type: 'dummyAnswered' }\n`)],
  [`${STATE}/dummy-pane.ts`, create(TRANSITIONS)],
  [`${STATE}/transition.ts`, before('import ', `import { onDummyPane } from './dummy-pane.js';\n`)],
  [
    `${STATE}/transition.ts`,
    before(
      `    case 'consent':\n      return onConsent(state, input);\n`,
      `    case 'dummy_pane':\n      return onDummyPane(state, input);\n`,
    ),
  ],
  // 3. Requests
  [
    'src/api/client.ts',
    before('  consentAcquired(', `  dummy(signal: AbortSignal): Promise<import('./types.js').DummyAnswer>;\n`),
  ],
  ['src/api/client.ts', before('    consentAcquired: ', `    dummy: (signal) => session('dummy', decode.dummy, signal),\n`)],
  ['src/api/decode.ts', append(`\nexport const dummy = object<import('./types.js').DummyAnswer>({ next_pane: pane });\n`)],
  [`${STATE}/effects.ts`, before(`  | { task: 'consent' }\n`, `  | { task: 'dummy' }\n`)],
  [
    `${STATE}/effects.ts`,
    before(`    case 'consent':\n`, `    case 'dummy_pane':\n      return [{ key: 'dummy', task: 'dummy' }];\n`),
  ],
  [
    `${TASKS}/perform.ts`,
    before(
      `    case 'consent':\n`,
      `    case 'dummy':\n      await api.dummy(signal);\n      return send({ type: 'dummyAnswered' });\n`,
    ),
  ],
  [
    'src/sandbox/browser-api/routes.ts',
    replace(
      `  '/v1/link_account_sessions/consent_acquired': acquireConsent,\n`,
      `  '/v1/link_account_sessions/consent_acquired': (world, parameters) => ({
    ...acquireConsent(world, parameters),
    next_pane: 'dummy_pane',
  }),
  '/v1/link_account_sessions/dummy': () => ({ next_pane: 'institution_picker' }),\n`,
    ),
  ],
  // 4. View
  [`${PANES}/dummy-pane.ts`, create(VIEW)],
  [`${PANES}/pane-view.ts`, before('import ', `import { dummyPane } from './dummy-pane.js';\n`)],
  [`${PANES}/pane-view.ts`, before(`    case 'consent':\n`, `    case 'dummy_pane':\n      return dummyPane(state, context);\n`)],
  ['src/locales/messages.ts', after('export interface FlowMessages {\n', '  dummyPane: string;\n')],
  ...Object.entries(HEADINGS).map(([language, heading]): Edit => [
    `src/locales/panes/${language}.ts`,
    before('  sandbox: ', `  dummyPane: '${heading}',\n`),
  ]),
  // 5. Tests
  [
    `${STATE_TESTS}/states.ts`,
    before(
      'export const STATES = {\n',
      `export const dummyPane = () => ({ ...PANE_DEFAULTS, manifest: agreedManifest(), pane: 'dummy_pane' }) as const;\n\n`,
    ),
  ],
  [`${STATE_TESTS}/states.ts`, after('export const STATES = {\n', '  dummy: dummyPane(),\n')],
  [
    `${STATE_TESTS}/edges.ts`,
    after(
      'export const EDGES: Record<StateName, Edges> = {\n',
      `  dummy: {
    ...leaving('dummy_pane', true),
    dummyAnswered: 'institution_picker',
    taskFailed: 'unexpected_error:failure',
  },\n`,
    ),
  ],
  [`${STATE_TESTS}/inputs.ts`, before('  consentAcquired: ', `  dummyAnswered: { type: 'dummyAnswered' },\n`)],
  [
    'test/browser/authentication-flow/panes/later-rows.ts',
    after(
      'export const LATER_ROWS: Row[] = [\n',
      `  ['dummy pane', states.dummyPane(), /^${HEADINGS.en}$/, /${HEADINGS.en}/, []],\n`,
    ),
  ],
  [
    'test/node/walks/available-actions.ts',
    before(`    case 'consent':\n`, `    case 'dummy_pane':\n      return [{ type: 'closeRequested' }];\n`),
  ],
  [
    'test/node/walks/paths-to-states.ts',
    after(
      '  consent: atConsent,\n',
      `  dummy_pane: inSequence(atConsent, hang('link_account_sessions/dummy'), send({ type: 'agreed' })),\n`,
    ),
  ],
  ['test/site/accessibility/panes.ts', after('export const PANES = {\n', `  'dummy pane': states.dummyPane(),\n`)],
  [
    'test/browser/api/client.test.ts',
    before(
      `  ['consentAcquired', `,
      `  ['dummy', (api, signal) => api.dummy(signal), \`POST \${SESSIONS}/dummy\`, [], { next_pane: 'success' }],\n`,
    ),
  ],
  [`${STATE_TESTS}/effects.test.ts`, before(`  'consent, agreeing': `, `  dummy: ['dummy'],\n`)],
  [`${TASK_TESTS}/fake-api.ts`, before(`  'consentAcquired',\n`, `  'dummy',\n`)],
  [`${TASK_TESTS}/fake-api.ts`, before('  consentAcquired: ', `  dummy: resolvesTo({ next_pane: 'institution_picker' }),\n`)],
  [
    `${TASK_TESTS}/perform.test.ts`,
    before(`  [keyed({ task: 'consent' })`, `  [keyed({ task: 'dummy' }), 'dummy', [], 'dummyAnswered', []],\n`),
  ],
];
