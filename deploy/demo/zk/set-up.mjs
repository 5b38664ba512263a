// A set-up by one party: node set-up.mjs [CIRCUIT] [POWER]
// Whoever runs it could keep its randomness and forge proofs. The first phase takes about an hour at power 14.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { BUILD, snarkjs } from './tools.mjs';

const circuit = process.argv[2] ?? 'claim';
const power = process.argv[3] ?? '14';
const at = (name) => join(BUILD, name);
const entropy = () => `-e=${randomBytes(64).toString('hex')}`;
const step = (words, ...args) => {
    const since = Date.now();
    snarkjs(...args);
    console.log(`${words}: ${((Date.now() - since) / 1000).toFixed(1)} s`);
};

step('powers of tau begun', 'powersoftau', 'new', 'bn128', power, at('tau-0.ptau'));
step('one contribution', 'powersoftau', 'contribute', at('tau-0.ptau'), at('tau-1.ptau'), '--name=one party', entropy());
step('prepared for circuits', 'powersoftau', 'prepare', 'phase2', at('tau-1.ptau'), at('tau.ptau'));
step('key begun', 'groth16', 'setup', at(`${circuit}.r1cs`), at('tau.ptau'), at(`${circuit}-0.zkey`));
step('one contribution', 'zkey', 'contribute', at(`${circuit}-0.zkey`), at(`${circuit}.zkey`), '--name=one party', entropy());
step('checked', 'zkey', 'verify', at(`${circuit}.r1cs`), at('tau.ptau'), at(`${circuit}.zkey`));
console.log(`target/${circuit}.zkey: made by one party, who could forge proofs with it`);
