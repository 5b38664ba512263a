// Compiles the circuits: node circuit.mjs
import { circom } from './tools.mjs';

for (const name of ['claim', 'commitments']) {
    console.log(circom(name));
}
