/** What the single file for a script tag holds: the element, registered, and the built-in flow on its own. */
export * from './index.js';
export * from './flow.js';
