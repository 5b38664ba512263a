import { equal, hex } from '../bytes.js';
import { contentRoot, rawCommitment } from '../evidence/disclosure.js';
import { failed, passed } from '../step.js';

const SUBJECT = 'contents';
const NAMED = 12;

/** What is shown of a content is what its entry is committed to; what is not shown is counted and named. */
export async function checkContents(bundle, progress) {
    const seen = new Set();
    let fields = 0;
    let withheld = 0;
    for (const [done, content] of bundle.contents.entries()) {
        await progress('Checking contents', done, bundle.contents.length);
        const at = nameOf(content);
        const fault = seen.has(at) ? 'is opened twice' : faultOf(bundle, content);
        seen.add(at);
        if (fault !== undefined) {
            return [failed(SUBJECT, `${at} ${fault}`)];
        }
        fields += content.disclosures.length;
        withheld += content.digests.length - content.disclosures.length;
    }
    const opened = passed(
        SUBJECT,
        `${bundle.contents.length} opened: ${fields} fields hold against their entries, ${withheld} fields withheld`);
    return [opened, ...bundle.logs.flatMap((log) => withheldOf(log, seen))];
}

/** How a content is named: log and index. */
export const nameOf = ({ origin, index }) => `${origin} entry ${index}`;

function faultOf(bundle, content) {
    const entry = bundle.entry(content.origin, content.index);
    if (entry === undefined) {
        return 'has a content but is not in the bundle';
    }
    const digests = new Set(content.digests.map(hex));
    if (digests.size !== content.digests.length || !equal(contentRoot(content.digests), entry.contentRoot)) {
        return 'is committed to other fields: the digests do not give its content root';
    }
    const names = new Set();
    for (const { name, digest } of content.disclosures) {
        if (!digests.has(digest)) {
            return `field '${name}' does not belong to it: no such digest`;
        }
        if (names.has(name)) {
            return `field '${name}' has two values`;
        }
        names.add(name);
    }
    const { raw } = content;
    return raw !== undefined && !equal(rawCommitment(raw.salt, raw.bytes), entry.raw)
        ? 'is committed to other received bytes, or the salt is another'
        : undefined;
}

function withheldOf(log, opened) {
    const indexes = log.entries.map(({ index }) => index)
        .filter((index) => !opened.has(nameOf({ origin: log.origin, index })));
    if (indexes.length === 0) {
        return [];
    }
    const named = indexes.slice(0, NAMED).join(', ') + (indexes.length > NAMED ? ', ...' : '');
    return [passed(`withheld of ${log.origin}`, `${indexes.length} contents withheld: entries ${named}`)];
}
