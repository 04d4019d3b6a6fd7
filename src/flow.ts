export {
  createAuthenticationFlow,
  type AuthenticationFlow,
  type AuthenticationFlowOptions,
  type FlowExit,
} from './authentication-flow.js';
export { IntegrationError } from './call-options.js';
