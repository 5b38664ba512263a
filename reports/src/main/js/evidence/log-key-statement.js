import { MalformedNote, Refused } from '../malformed.js';
import { NoteKey } from './note-key.js';
import { SignedNote } from './note.js';

/** The type of the entry that carries a statement. */
export const ENTRY_TYPE = 'log-key';
/** The disclosed field of that entry that is the signed statement. */
export const FIELD = 'statement';

const FORM = 'lineproof/log-key/v1';

/** That from a size on another key signs a log's checkpoints: read from a note that both keys signed. */
export function verifiedStatement(signed) {
    const note = SignedNote.parse(signed);
    const statement = parse(note.text);
    if (!note.signedBy(statement.oldKey) || !note.signedBy(statement.newKey)) {
        throw new MalformedNote('a statement of a new key is signed by the old and by the new key');
    }
    return statement;
}

function parse(text) {
    const lines = text.split('\n');
    if (lines.length !== 6 || lines[0] !== FORM || !/^[1-9][0-9]{0,15}$/.test(lines[4])) {
        throw new MalformedNote(`a statement has five lines: ${FORM}, origin, old key, new key, first size`);
    }
    let statement;
    try {
        statement = read(lines[1], NoteKey.parse(lines[2]), NoteKey.parse(lines[3]), Number(lines[4]));
    } catch (e) {
        throw e instanceof Refused ? new MalformedNote(`statement of a new log key: ${e.message}`) : e;
    }
    if (lines[5] !== '') {
        throw new MalformedNote('a statement ends after its fifth line');
    }
    return statement;
}

function read(origin, oldKey, newKey, firstSize) {
    if (oldKey.name !== origin || newKey.name !== origin) {
        throw new Refused(`both keys are named by the log's origin, ${origin}`);
    }
    if (oldKey.vkey() === newKey.vkey()) {
        throw new Refused('the new key is the old one');
    }
    if (firstSize > Number.MAX_SAFE_INTEGER) {
        throw new Refused('the first size of the new key is 1 to 2^53 - 1');
    }
    return { origin, oldKey, newKey, firstSize };
}
