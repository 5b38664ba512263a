// Makes proofs with fresh inputs: node prove.mjs ZKEY [COUNT] [FIRST] [OUT]
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { context, packedFeatures, packedModel, saltedDecision } from './statement.mjs';
import { BUILD, HERE, snarkjs, witnessProgram } from './tools.mjs';

const PRODUCER = { tenant: 'demo', system: 'claim-triage', producer: 'triage-gateway' };
/** The demonstration's: it is public here, so the model's hash hides nothing. A real model's salt stays with its owner. */
const MODEL_SALT = '1698281801556733667593142677414997474729701907660862929631943141329883290';
const SALT_BYTES = 30;

const [zkeyFile, count = '3', first = '1001', out = join(BUILD, 'proofs')] = process.argv.slice(2);
if (zkeyFile === undefined) {
    console.error('usage: node prove.mjs ZKEY [COUNT] [FIRST] [OUT]; ZKEY is the proving key of circuits/claim.circom');
    process.exit(64);
}
const zkey = resolve(zkeyFile);
const model = JSON.parse(readFileSync(
    join(HERE, '..', '..', 'src', 'main', 'resources', 'org', 'lineproof', 'deploy', 'demo', 'model.json')));
const number = (bytes) => BigInt(`0x${randomBytes(bytes).toString('hex')}`).toString();

mkdirSync(out, { recursive: true });
snarkjs('zkey', 'export', 'verificationkey', zkey, join(out, 'claim.vk.json'));
for (let sequence = Number(first); sequence < Number(first) + Number(count); sequence++) {
    const since = Date.now();
    const claim = prove(sequence);
    console.log(`${claim}: ${Date.now() - since} ms, accepted by snarkjs`);
}
// What the prover worked with holds the features: only private.json keeps them.
['claim', 'commitments'].forEach((circuit) =>
    ['.input.json', '.wtns', '.wtns.json'].forEach((end) => rmSync(join(BUILD, circuit + end), { force: true })));

function prove(sequence) {
    const decisionId = `claim-${String(sequence).padStart(4, '0')}`;
    const folder = join(out, decisionId);
    mkdirSync(folder, { recursive: true });
    const features = [...randomBytes(12)];
    const salt = number(SALT_BYTES);
    const decisionSalt = randomBytes(32);
    const decision = saltedDecision(decisionSalt, decisionId);
    const bound = context({ ...PRODUCER, decision, sequence });
    const { modelHash, inputCommitment } = commitments(features, salt);
    const { w1, b1, w2, b2, w3, b3 } = model;
    const input = {
        w1, b1, w2, b2, w3, b3, features, salt, modelSalt: MODEL_SALT, modelHash, inputCommitment, context: bound };
    const witness = calculate('claim', input);
    const [proof, publicSignals] = [join(folder, 'proof.json'), join(folder, 'public.json')];
    snarkjs('groth16', 'prove', zkey, witness, proof, publicSignals);
    snarkjs('groth16', 'verify', join(out, 'claim.vk.json'), publicSignals, proof);
    const kept = { decisionId, decisionSalt: decisionSalt.toString('hex'), decision, ...PRODUCER, sequence, context: bound,
        features, salt, class: Number(JSON.parse(readFileSync(publicSignals))[0]) };
    writeFileSync(join(folder, 'private.json'), text(kept));
    return decisionId;
}

/** Both hashes, computed by a circuit of their own, so that they are those of the circuit that proves. */
function commitments(features, salt) {
    const input = { model: [...packedModel(model), BigInt(MODEL_SALT)], features: packedFeatures(features), salt };
    const witness = calculate('commitments', input);
    snarkjs('wtns', 'export', 'json', witness, `${witness}.json`);
    const [, modelHash, inputCommitment] = JSON.parse(readFileSync(`${witness}.json`));
    return { modelHash, inputCommitment };
}

function calculate(circuit, input) {
    const [file, witness] = [join(BUILD, `${circuit}.input.json`), join(BUILD, `${circuit}.wtns`)];
    writeFileSync(file, text(input));
    snarkjs('wtns', 'calculate', witnessProgram(circuit), file, witness);
    return witness;
}

/** Every number as a string where it could be larger than JSON's numbers, and negative ones as the circuit's tools read them. */
function text(value) {
    return `${JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? each.toString() : each), 1)}\n`;
}
