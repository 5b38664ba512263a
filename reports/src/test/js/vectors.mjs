// node vectors.mjs <folder>: prints for each shared vector whether the JavaScript takes it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verify } from '../../main/js/crypto/ed25519.js';
import { parse } from '../../main/js/json/strict.js';
import { MalformedJson } from '../../main/js/malformed.js';

const folder = process.argv[2];
const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const bytes = (text, encoding) => new Uint8Array(Buffer.from(text, encoding));

function isJson(document) {
    try {
        parse(document, document.length);
        return true;
    } catch (e) {
        if (e instanceof MalformedJson) {
            return false;
        }
        throw e;
    }
}

process.stdout.write(JSON.stringify({
    'ed25519.json': read('ed25519.json').map(({ key, message, signature }) =>
        verify(bytes(key, 'hex'), bytes(message, 'hex'), bytes(signature, 'hex'))),
    'strict-json.json': read('strict-json.json').map(({ json }) => isJson(bytes(json, 'base64'))),
}));
