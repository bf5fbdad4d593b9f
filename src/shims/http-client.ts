/**
 * Stands in for `@actions/http-client` in the bundle. `@actions/core` reaches it only for OIDC tokens, which this action does not
 * ask for; loading it would load node:http, node:https and 36 kB more at every start, in main and in post.
 */
export class HttpClient {
  constructor() {
    throw new Error('@actions/http-client is not bundled with haproxy-rollout');
  }
}

export class BearerCredentialHandler extends HttpClient {}
