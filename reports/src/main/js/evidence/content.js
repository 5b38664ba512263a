import { base64Url, ofBase64Url } from '../bytes.js';
import { hashOfBase64Url } from '../crypto/hash.js';
import { Refused } from '../malformed.js';
import { order } from '../text.js';
import { Disclosure, salt } from './disclosure.js';

const SIGNERS = ['producer', 'checked by us', 'none'];

/** One line of `contents.ndjson`: the content of an entry as far as it is shown. */
export function readContent(json) {
    json.only('digests', 'disclosures', 'index', 'origin', 'raw', 'rawSalt', 'signedBy', 'statement');
    const disclosures = json.readAll('disclosures', (text) => text).map(Disclosure.parse);
    const raw = json.has('raw') || json.has('rawSalt')
        ? { salt: json.read('rawSalt', salt), bytes: json.read('raw', ofBase64Url) }
        : undefined;
    return {
        origin: json.text('origin'),
        index: json.integer('index', 0),
        digests: json.readAll('digests', hashOfBase64Url).sort((a, b) => order(base64Url(a), base64Url(b))),
        disclosures: disclosures.sort((a, b) => order(a.name, b.name)),
        statement: json.optionalText('statement'),
        signedBy: json.read('signedBy', signedBy),
        raw,
    };
}

/** The line again. */
export const contentForm = (content) => ({
    origin: content.origin,
    index: content.index,
    digests: content.digests.map(base64Url),
    disclosures: content.disclosures.map(({ encoded }) => encoded),
    statement: content.statement ?? null,
    signedBy: content.signedBy,
    raw: content.raw && base64Url(content.raw.bytes),
    rawSalt: content.raw && base64Url(content.raw.salt),
});

function signedBy(words) {
    if (!SIGNERS.includes(words)) {
        throw new Refused("expected 'producer', 'checked by us' or 'none'");
    }
    return words;
}
