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

/** Why there was no answer, in words for people: from Node's and OpenSSL's codes, with the code itself where there is no better word. */
export function failureText(error: Error, context: FailureContext): string {
  const { host } = context;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (UNKNOWN_AUTHORITY.has(code)) {
    return context.hasCa
      ? `certificate of ${host} is not signed by the authority in tls-ca`
      : `certificate of ${host} is not signed by a known authority; give tls-ca`;
  }
  if (code.startsWith('ERR_SSL_')) return tlsText(code, context);
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

function tlsText(code: string, { host, hasClientCertificate }: FailureContext): string {
  if (/ALERT/.test(code) && /CERTIFICATE|UNKNOWN_CA|HANDSHAKE_FAILURE/.test(code)) {
    if (hasClientCertificate) return `${host} refuses the client certificate in tls-cert (${code})`;
    return /REQUIRED|HANDSHAKE_FAILURE/.test(code)
      ? `${host} wants a client certificate; give tls-cert and tls-key`
      : `${host} broke the TLS handshake off (${code})`;
  }
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
    return `${host} does not speak TLS on this port`;
  }
  return `no TLS with ${host} (${code})`;
}

/** The names that a certificate is for, as Node attaches it to the error. */
function namesIn(error: Error): string {
  const names = (error as Error & { cert?: { subjectaltname?: string } }).cert?.subjectaltname;
  return names === undefined ? '' : `; it is for ${names.replace(/DNS:|IP Address:/g, '')}`;
}

function systemText(error: NodeJS.ErrnoException): string | undefined {
  return error.errno === undefined ? undefined : getSystemErrorMap().get(error.errno)?.[1];
}
