// Runs the provers' tools, each as a process of its own. Nothing of them is imported.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HERE = dirname(fileURLToPath(import.meta.url));
export const BUILD = join(HERE, 'target');
mkdirSync(BUILD, { recursive: true });

/** Runs snarkjs with these arguments. */
export const snarkjs = (...args) => run('snarkjs', args);

/** Compiles a circuit of this folder: target/NAME.r1cs and target/NAME_js/NAME.wasm. */
export const circom = (name) =>
    run('circom2', [
        `circuits/${name}.circom`, '--r1cs', '--wasm', '-o', 'target', '-l', 'node_modules/circomlib/circuits']);

/** Where the program stands that computes the witness of a compiled circuit. */
export const witnessProgram = (name) => join(BUILD, `${name}_js`, `${name}.wasm`);

function run(tool, args) {
    try {
        return execFileSync(join(HERE, 'node_modules', '.bin', tool), args, { cwd: HERE, encoding: 'utf8' });
    } catch (e) {
        throw new Error(`${tool} ${args.join(' ')}: ${e.stdout ?? ''}${e.stderr ?? e.message}`);
    }
}
