import { hex, lenientText } from '../bytes.js';
import { sha256Hex } from '../crypto/hash.js';
import { isPart } from '../evidence/container.js';
import { MANIFEST, MANIFEST_NOTE, Manifest } from '../evidence/manifest.js';
import { SignedNote } from '../evidence/note.js';
import { MalformedJson, MalformedNote } from '../malformed.js';
import { failed, passed, PASSED, unpinned } from '../step.js';

const FILES = 'files';
const SIGNATURE = 'report signature';

/**
 * Every byte is covered by the manifest, and the manifest is signed by a pinned report key. What makes the bundle a container
 * stands around it, and has a check of its own.
 */
export async function checkManifest(archive, pins, progress) {
    const files = new Map([...archive].filter(([path]) => !isPart(path)));
    const [bytes, note] = [files.get(MANIFEST), files.get(MANIFEST_NOTE)];
    if (bytes === undefined || note === undefined) {
        return [failed(FILES, 'the bundle has no manifest.json or no manifest.note')];
    }
    files.delete(MANIFEST);
    files.delete(MANIFEST_NOTE);
    let manifest;
    try {
        manifest = Manifest.parse(bytes);
    } catch (e) {
        if (e instanceof MalformedJson) {
            return [failed(FILES, `${MANIFEST}: ${e.message}`)];
        }
        throw e;
    }
    const covered = await coveredBy(manifest, files, progress);
    return covered.outcome === PASSED ? [covered, signature(manifest, note, pins)] : [covered];
}

async function coveredBy(manifest, files, progress) {
    for (const [path, digest] of manifest.files) {
        const bytes = files.get(path);
        if (bytes === undefined) {
            return failed(FILES, `${path} is in the manifest but not in the bundle`);
        }
        if (bytes.length !== digest.size || await sha256Hex(bytes, progress) !== hex(digest.sha256)) {
            return failed(FILES, `${path} is not the file of the manifest: its SHA-256 differs`);
        }
    }
    const more = [...files.keys()].find((path) => !manifest.files.has(path));
    return more === undefined
        ? passed(FILES, `${files.size} files, every byte covered by the manifest`)
        : failed(FILES, `${more} is in the bundle but not in the manifest`);
}

function signature(manifest, noteBytes, pins) {
    let note;
    try {
        note = SignedNote.parse(lenientText(noteBytes));
    } catch (e) {
        if (e instanceof MalformedNote) {
            return failed(SIGNATURE, `manifest.note: ${e.message}`);
        }
        throw e;
    }
    if (note.text !== manifest.noteText()) {
        return failed(SIGNATURE, 'manifest.note is signed over another manifest');
    }
    const signer = note.signatures[0].name;
    if (pins === null) {
        return unpinned(SIGNATURE, `there is no pin file to check the signature of ${signer} against`);
    }
    if (!pins.reportKeys.some((key) => note.signedBy(key))) {
        return failed(SIGNATURE, `manifest.note is not signed by a pinned report key; it names the key ${signer}`);
    }
    return passed(SIGNATURE, `the manifest is signed by the pinned key ${signer}`);
}
