import { getSystemErrorMap } from 'node:util';

export interface FailureContext {
  /** Without brackets. */
  readonly host: string;
  readonly hasCa: boolean;
  readonly hasClientCertificate: boolean;
}

const UNKNOWN_AUTHORITY = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_UNTRUSTED',
]);

/** OpenSSL's SSL_R_WRONG_VERSION_NUMBER: the answer is no TLS record. */
const WRONG_VERSION_NUMBER = 267;
/** TLS alerts: handshake_failure, bad_certificate to unknown_ca, certificate_required. */
const HANDSHAKE_FAILURE = 40;
const CERTIFICATE_ALERTS = new Set([42, 43, 44, 45, 46, 48]);
const CERTIFICATE_REQUIRED = 116;

/** Why there was no answer, in words for people: from Node's and OpenSSL's codes, with the code itself where there is no better word. */
export function failureText(error: Error, context: FailureContext): string {
  const { host } = context;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (UNKNOWN_AUTHORITY.has(code)) {
    return context.hasCa
      ? `certificate of ${host} is not signed by the authority in tls-ca`
      : `certificate of ${host} is not signed by a known authority; give tls-ca`;
  }
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') return tlsText(message, context);
  if (code.startsWith('HPE_')) {
    return code === 'HPE_HEADER_OVERFLOW'
      ? 'answer with more than 16 kB of headers'
      : `answer is not HTTP (${code})`;
  }
  switch (code) {
    case 'ECONNREFUSED':
      return 'connection refused';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'connection closed without an answer';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return `no route to ${host} (${code})`;
    case 'ETIMEDOUT':
      return `no connection to ${host} (${code})`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `host name ${host} cannot be resolved (${code})`;
    case 'CERT_HAS_EXPIRED':
      return `certificate of ${host} has expired`;
    case 'CERT_NOT_YET_VALID':
      return `certificate of ${host} is not valid yet`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `certificate is not for ${host}${namesIn(error)}`;
    default:
      return code === '' ? message : `${systemText(error) ?? message} (${code})`;
  }
}

/**
 * What OpenSSL says, by its number: Node gives it as text only (`error:0A000410:…`), and as EPROTO where it came while writing. The low
 * 23 bits are the reason; from 1000 on it is the alert that the other side sent (RFC 8446, section 6.2).
 */
function tlsText(message: string, { host, hasClientCertificate }: FailureContext): string {
  const [, code = '', words = 'unknown reason'] =
    /error:([0-9A-F]{8}):[^:]*:[^:]*:([^:]*)/.exec(message) ?? [];
  const reason = Number.parseInt(code, 16) & 0x7fffff;
  const alert = reason - 1_000;
  if (reason === WRONG_VERSION_NUMBER) return `${host} does not speak TLS on this port`;
  if (alert === CERTIFICATE_REQUIRED) return `${host} wants a client certificate; give tls-cert and tls-key`;
  if (CERTIFICATE_ALERTS.has(alert) && hasClientCertificate) {
    return `${host} refuses the client certificate in tls-cert (${words})`;
  }
  if (alert === HANDSHAKE_FAILURE && !hasClientCertificate) {
    return `${host} ended the TLS handshake (${words}); it may want a client certificate: tls-cert and tls-key`;
  }
  return `no TLS with ${host} (${words})`;
}

/** The names that a certificate is for, as Node attaches it to the error. */
function namesIn(error: Error): string {
  const names = (error as Error & { cert?: { subjectaltname?: string } }).cert?.subjectaltname;
  return names === undefined ? '' : `; it is for ${names.replace(/DNS:|IP Address:/g, '')}`;
}

function systemText(error: NodeJS.ErrnoException): string | undefined {
  return error.errno === undefined ? undefined : getSystemErrorMap().get(error.errno)?.[1];
}
