import { hex, strictText } from '../bytes.js';
import { sha256Hex } from '../crypto/hash.js';
import { MalformedContainer } from '../malformed.js';
import { ASIC_MANIFEST, readAsicManifest } from './asic-manifest.js';

const MIMETYPE = 'mimetype';
const SIGNATURE = 'META-INF/signature.p7s';
const FOLDER = 'META-INF/';
const ASIC_E = 'application/vnd.etsi.asic-e+zip';
const PARTS = [MIMETYPE, ASIC_MANIFEST, SIGNATURE];

/** Whether a path is one of the three files that make a bundle an ASiC-E container. */
export const isPart = (path) => PARTS.includes(path);

/**
 * How many files the container's manifest covers; undefined for a bundle that is no container. Throws unless all three
 * parts are there and no other, and the manifest covers every other file exactly once.
 */
export async function coveredFiles(archive, progress) {
    const belongs = (path) => path === MIMETYPE || path.startsWith(FOLDER);
    const parts = [...archive.keys()].filter(belongs);
    if (parts.length === 0) {
        return undefined;
    }
    const more = parts.find((path) => !isPart(path));
    require(more === undefined,
        `${more}: in META-INF stand the container's manifest and its signature, and nothing else`);
    const missing = PARTS.find((path) => !archive.has(path));
    require(missing === undefined, `${missing} is missing, and other parts of an ASiC-E container are there`);
    require(isAsicE(archive.get(MIMETYPE)), `${MIMETYPE}: expected ${ASIC_E} and nothing else`);
    const objects = readAsicManifest(archive.get(ASIC_MANIFEST));
    const files = new Map([...archive].filter(([path]) => !belongs(path)));
    for (const [path, sha256] of objects) {
        require(files.has(path), `${path} is in ${ASIC_MANIFEST} but not in the bundle`);
        require(await sha256Hex(files.get(path), progress) === hex(sha256),
            `${path} is not the file of ${ASIC_MANIFEST}: its SHA-256 differs`);
    }
    const unlisted = [...files.keys()].find((path) => !objects.has(path));
    require(unlisted === undefined, `${unlisted} is in the bundle but not in ${ASIC_MANIFEST}`);
    return objects.size;
}

function isAsicE(bytes) {
    try {
        return strictText(bytes) === ASIC_E;
    } catch {
        return false;
    }
}

function require(holds, reason) {
    if (!holds) {
        throw new MalformedContainer(reason);
    }
}
