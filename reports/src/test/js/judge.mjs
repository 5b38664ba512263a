// node judge.mjs <folder>: judges every bundle that expected.json names and prints one object, verifications by name.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PinFile } from '../../main/js/pins/pin-file.js';
import { verify } from '../../main/js/verification.js';

const folder = process.argv[2];
const read = (name) => new Uint8Array(readFileSync(path.join(folder, name)));
const judged = {};
for (const { name, bundle, pins } of JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))) {
    const verification = await verify(read(bundle), pins ? PinFile.parse(read(pins)) : null);
    const steps = verification.steps.map(({ subject, outcome, reason }) => ({ subject, outcome, reason }));
    judged[name] = { ...verification, steps };
}
process.stdout.write(JSON.stringify(judged));
