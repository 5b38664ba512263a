import { Members } from '../json/members.js';
import { Refused } from '../malformed.js';
import { isBlank } from '../text.js';

/** A permissioned network with validators that seal. */
export const BESU = 'besu';
/** A chain on one machine, without seals. */
export const DEVELOPMENT = 'development chain';

const ADDRESS = /^0x[0-9a-f]{40}$/;
const MOST_VALIDATORS = 100;

/** Which registry on which chain, from the members of an anchor or of a pin. */
export function readIdentity(json) {
    const [kind, chainId, contract] = [json.text('kind'), json.integer('chainId', 0), json.text('contract')];
    if (kind !== BESU && kind !== DEVELOPMENT) {
        throw new Refused(`kind: expected '${BESU}' or '${DEVELOPMENT}'`);
    }
    if (!ADDRESS.test(contract)) {
        throw new Refused('contract: expected 0x and 40 lower-case hexadecimal digits');
    }
    return { kind, chainId, contract };
}

/** A chain whose anchors count: its identity, the hash of the registry's code, who seals which range of blocks. */
export function readChain(json) {
    json.only('chainId', 'codeHash', 'contract', 'kind', 'proofRegistry', 'validatorSets');
    if (json.has('proofRegistry')) {
        readRegistry(json.object('proofRegistry'));
    }
    const validatorSets = json.list('validatorSets').map((node) => validators(new Members(node, 'chains.validatorSets')));
    const identity = readIdentity(json);
    const codeHash = json.optionalText('codeHash');
    if (codeHash !== undefined && !/^0x[0-9a-f]{64}$/.test(codeHash)) {
        throw new Refused('codeHash: expected 0x and 64 lower-case hexadecimal digits');
    }
    if (identity.kind === DEVELOPMENT && validatorSets.length > 0) {
        throw new Refused('validatorSets: a development chain has no validators');
    }
    if (validatorSets.some(({ fromBlock }, i) => i > 0 && validatorSets[i - 1].toBlock >= fromBlock)) {
        throw new Refused('validatorSets: expected ranges in order that do not overlap');
    }
    return { identity, codeHash, validatorSets };
}

/** The registry of proofs; what it wrote is checked by the verifier in Java alone. */
function readRegistry(json) {
    json.only('codeHash', 'contract');
    if (!ADDRESS.test(json.text('contract')) || !/^0x[0-9a-f]{64}$/.test(json.text('codeHash'))) {
        throw new Refused(
            'proofRegistry: expected a contract of 40 and a codeHash of 64 lower-case hexadecimal digits with 0x');
    }
}

/** The set that seals the block of this number, undefined when none is pinned for it. */
export function validatorsAt(chain, block) {
    return chain.validatorSets.find(({ fromBlock, toBlock }) => block >= fromBlock && block <= toBlock);
}

/** How many seals of so many validators make a block final: the smallest integer not below two thirds of them. */
export const quorumOf = (validators) => Math.ceil((2 * validators) / 3);

/**
 * Whether those who are not independent can neither seal a block without the others nor keep the others from it. Of
 * addresses that are not pinned nobody knows the operator: they count as not independent.
 */
export function isIndependent(set, addresses) {
    const independent = set.validators.filter((validator) => validator.independent && addresses.has(validator.address));
    return independent.length >= quorumOf(addresses.size);
}

function validators(json) {
    json.only('fromBlock', 'toBlock', 'validators');
    const list = json.list('validators').map((node) => validator(new Members(node, 'chains.validatorSets.validators')));
    const fromBlock = json.integer('fromBlock', 0);
    const toBlock = json.has('toBlock') ? json.integer('toBlock', 0) : Infinity;
    if (toBlock < fromBlock) {
        throw new Refused('toBlock: expected a block not before fromBlock');
    }
    const addresses = new Set(list.map(({ address }) => address));
    if (list.length === 0 || list.length > MOST_VALIDATORS || addresses.size !== list.length) {
        throw new Refused(`validators: expected 1 to ${MOST_VALIDATORS} addresses, each once`);
    }
    return { fromBlock, toBlock, validators: list };
}

function validator(json) {
    json.only('address', 'independent', 'operator');
    const [address, operator] = [json.text('address'), json.text('operator')];
    const independent = json.truth('independent');
    if (!ADDRESS.test(address)) {
        throw new Refused('address: expected 0x and 40 lower-case hexadecimal digits');
    }
    if (isBlank(operator)) {
        throw new Refused('operator: expected the name of the organisation that holds the key');
    }
    return { address, operator, independent };
}
