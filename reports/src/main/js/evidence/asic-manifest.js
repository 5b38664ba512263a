import { isPath } from '../archive/zip-form.js';
import { lenientText } from '../bytes.js';
import { hashOfBase64 } from '../crypto/hash.js';
import { MalformedContainer, Refused } from '../malformed.js';

/** Where the container's manifest stands. */
export const ASIC_MANIFEST = 'META-INF/ASiCManifest.xml';

const MAX_BYTES = 32 << 20;
const HEAD = [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
    '  <asic:SigReference MimeType="application/pkcs7-signature" URI="META-INF/signature.p7s"/>',
];
const MAX_LINE = 512;
const END = '</asic:ASiCManifest>';
const URI_AND_DIGEST = /^.* URI="([^"]+)">.*<ds:DigestValue>([^<]+)<\/ds:DigestValue>.*$/;
const MEDIA_TYPES = new Map([
    ['json', 'application/json'],
    ['ndjson', 'application/x-ndjson'],
    ['pdf', 'application/pdf'],
    ['note', 'text/plain'],
]);

/**
 * Reads the manifest of a container (EN 319 162-1, A.4) in its one form, line by line; no parser of XML is asked: a
 * document type, an entity or another spelling is another line.
 *
 * @param {Uint8Array} bytes
 * @returns {Map<string, Uint8Array>} SHA-256 by path, sorted by path
 */
export function readAsicManifest(bytes) {
    if (bytes.length > MAX_BYTES) {
        throw new MalformedContainer(`${ASIC_MANIFEST}: longer than ${MAX_BYTES} bytes`);
    }
    const lines = lenientText(bytes).split('\n');
    const objects = new Map();
    const last = lines.length - 2;
    HEAD.forEach((expected, i) => require(lines[i] === expected, i, 'the head of the manifest'));
    let before = '';
    for (let i = HEAD.length; i < last; i++) {
        const [path, sha256] = reference(lines[i], i);
        require(before < path, i, 'each file once, in the order of paths');
        objects.set(path, sha256);
        before = path;
    }
    require(last >= HEAD.length && lines[last] === END, Math.max(last, 0), 'the end of the manifest');
    require(lines[last + 1] === '', last + 1, 'nothing behind the end');
    return objects;
}

function reference(line, at) {
    const form = 'one reference to a file with its media type and SHA-256';
    require(line.length <= MAX_LINE, at, form);
    const [, path, digest] = URI_AND_DIGEST.exec(line) ?? [];
    require(path !== undefined && isPath(path) && lineOf(path, digest) === line, at, form);
    try {
        return [path, hashOfBase64(digest)];
    } catch (e) {
        throw e instanceof Refused ? refusal(at, form) : e;
    }
}

/** The line of the manifest. A path of an archive has no character that XML or a URI would escape. */
function lineOf(path, digest) {
    const type = MEDIA_TYPES.get(path.slice(path.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
    return `  <asic:DataObjectReference MimeType="${type}" URI="${path}">`
        + '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>'
        + `<ds:DigestValue>${digest}</ds:DigestValue></asic:DataObjectReference>`;
}

function require(holds, line, expected) {
    if (!holds) {
        throw refusal(line, expected);
    }
}

const refusal = (line, expected) => new MalformedContainer(`${ASIC_MANIFEST} line ${line + 1}: expected ${expected}`);
