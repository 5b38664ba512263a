// Compiles the ledger contracts: ABI and bytecode go to target/generated-resources (the registry) and
// target/generated-test-resources (probes of the tests), as one JSON file a contract. Does nothing when its inputs are
// those of the last run, and fetches the compiler (npm ci) only when the lock file and node_modules disagree.
import { createHash } from 'node:crypto';
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const module = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const resources = 'org/lineproof/anchoring/besu/node';
const trees = [
    { sources: 'src/main/solidity', output: `target/generated-resources/${resources}` },
    { sources: 'src/test/solidity', output: `target/generated-test-resources/${resources}` },
];
// Besu networks run Cancun. Without the metadata hash the bytecode depends on nothing but code, settings and compiler.
const settings = {
    evmVersion: 'cancun',
    optimizer: { enabled: true, runs: 10000 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
};

const at = (...parts) => path.join(module, ...parts);
const files = trees.flatMap((tree) =>
    readdirSync(at(tree.sources)).filter((name) => name.endsWith('.sol')).sort().map((name) => `${tree.sources}/${name}`));
const inputs = createHash('sha256');
for (const file of [...files, 'package-lock.json', path.relative(module, fileURLToPath(import.meta.url))]) {
    inputs.update(`${file}\0`).update(readFileSync(at(file)));
}
const stamp = inputs.digest('hex');
const stampFile = at('target/solidity.stamp');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    fetchCompiler();
    compile();
    writeFileSync(stampFile, stamp);
}

function fetchCompiler() {
    const locked = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    const present = Object.keys(locked).filter((name) => name !== '' && !locked[name].optional).every((name) =>
        existsSync(at(name, 'package.json'))
        && JSON.parse(readFileSync(at(name, 'package.json'), 'utf8')).version === locked[name].version);
    if (!present) {
        execSync('npm ci --no-progress', { cwd: module, stdio: ['ignore', 'inherit', 'inherit'] });
    }
}

function compile() {
    const solc = createRequire(at('package.json'))('solc');
    const sources = Object.fromEntries(files.map((file) => [file, { content: readFileSync(at(file), 'utf8') }]));
    const answer = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings })));
    const complaints = answer.errors ?? [];
    complaints.forEach((complaint) => console.error(complaint.formattedMessage));
    if (complaints.length > 0) {
        console.error('The contracts have to compile without errors and without warnings.');
        process.exit(1);
    }
    for (const tree of trees) {
        mkdirSync(at(tree.output), { recursive: true });
        for (const file of files.filter((name) => name.startsWith(tree.sources))) {
            for (const [contract, output] of Object.entries(answer.contracts[file])) {
                if (output.evm.bytecode.object === '' || !output.abi.some((member) => member.type === 'function')) {
                    continue; // a base without code of its own, or a library inlined into its users
                }
                writeFileSync(at(tree.output, `${contract}.json`), JSON.stringify({
                    contract,
                    compiler: solc.version(),
                    abi: output.abi,
                    bytecode: `0x${output.evm.bytecode.object}`,
                    deployedBytecode: `0x${output.evm.deployedBytecode.object}`,
                }, null, 1));
            }
        }
    }
}
