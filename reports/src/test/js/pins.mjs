// node pins.mjs <folder>: reads every pin file there and prints, by name, why it is refused; empty when it is taken.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MalformedJson } from '../../main/js/malformed.js';
import { PinFile } from '../../main/js/pins/pin-file.js';

function refusal(bytes) {
    try {
        PinFile.parse(bytes);
        return '';
    } catch (e) {
        if (e instanceof MalformedJson) {
            return e.message;
        }
        throw e;
    }
}

const folder = process.argv[2];
process.stdout.write(JSON.stringify(Object.fromEntries(readdirSync(folder).map((name) =>
    [name, refusal(new Uint8Array(readFileSync(path.join(folder, name))))]))));
