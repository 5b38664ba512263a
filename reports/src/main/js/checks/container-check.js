import { coveredFiles } from '../evidence/container.js';
import { MalformedContainer } from '../malformed.js';
import { failed, indeterminate, passed } from '../step.js';

/** What the page says of the signature: it knows neither CMS nor certificates. */
export const NOT_HERE = 'a browser does not check CAdES signatures: use lineproof-verify.jar';

/** The container's manifest covers every file once; whether its signature holds, the verifier in Java tells. */
export async function checkContainer(archive, progress) {
    try {
        const covered = await coveredFiles(archive, progress);
        return covered === undefined
            ? []
            : [
                passed('container', `an ASiC-E container: its manifest covers ${covered} files, each once`),
                indeterminate('container signature', NOT_HERE),
            ];
    } catch (e) {
        if (e instanceof MalformedContainer) {
            return [failed('container', e.message)];
        }
        throw e;
    }
}
