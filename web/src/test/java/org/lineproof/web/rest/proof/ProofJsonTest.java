package org.lineproof.web.rest.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.merkle.ConsistencyProof;
import org.lineproof.evidence.merkle.InclusionProof;
import org.lineproof.evidence.note.LogId;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.receipt.ReceiptKey;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.transparency.entity.key.KeyInOffice;
import org.lineproof.transparency.entity.key.PublishedKeys;

/** What clients may rely on in the answers about proofs and keys. */
class ProofJsonTest {
    private static final String ORIGIN = "lineproof.local/demo/audit";
    private static final Hash HASH = Hash.sha256();
    private static final String BASE64 = "\"" + HASH.base64() + "\"";

    @Test
    void anInclusionProofNamesLeafSizeAndRoot() {
        InclusionProof proof = new InclusionProof(1, 2, List.of(HASH));

        assertEquals(
                "{\"origin\":\"" + ORIGIN + "\",\"index\":1,\"leafHash\":" + BASE64 + ",\"treeSize\":2,\"root\":"
                        + BASE64 + ",\"path\":[" + BASE64 + "]}",
                ProofJson.of(ORIGIN, proof, HASH, HASH).toString());
    }

    @Test
    void aConsistencyProofNamesBothSizesAndRoots() {
        ConsistencyProof proof = new ConsistencyProof(1, 2, List.of(HASH));

        assertEquals(
                "{\"origin\":\"" + ORIGIN + "\",\"first\":1,\"firstRoot\":" + BASE64 + ",\"second\":2,\"secondRoot\":"
                        + BASE64 + ",\"path\":[" + BASE64 + "]}",
                ProofJson.of(ORIGIN, proof, HASH, HASH).toString());
    }

    @Test
    void theListOfKeysHasRangesStatementsAndTheKeysOfOtherUses() {
        NoteSigner first = new NoteSigner(ORIGIN, new byte[32]);
        NoteSigner second = new NoteSigner(ORIGIN, HASH.bytes());
        NoteSigner promise = new NoteSigner(ORIGIN + "/promise", new byte[32]);
        ReceiptKey receipt = new ReceiptKey(ORIGIN, first.key().publicKey());
        String statement = LogKeyStatement.sign(first, second, 5);

        String json = ProofJson.of(new PublishedKeys(
                        ORIGIN,
                        new LogId(HASH),
                        List.of(
                                new KeyInOffice(first.key(), 0, 4L, null),
                                new KeyInOffice(second.key(), 5, null, statement)),
                        List.of(new KeyInOffice(promise.key(), 0, null, null)),
                        List.of(new KeyInOffice(NoteKey.parse(receipt.vkey()), 0, null, null))))
                .toString();

        assertEquals(
                "{\"format\":\"lineproof-keys/v1\",\"origin\":\"" + ORIGIN + "\",\"logId\":\"" + HASH.hex()
                        + "\",\"keys\":[{\"key\":\"" + first.key().vkey()
                        + "\",\"fromSize\":0,\"toSize\":4},{\"key\":\""
                        + second.key().vkey() + "\",\"fromSize\":5,\"statement\":\""
                        + statement.replace("\n", "\\n") + "\"}],\"promiseKeys\":[{\"key\":\""
                        + promise.key().vkey() + "\",\"fromSize\":0}],\"receiptKeys\":[{\"key\":\"" + receipt.vkey()
                        + "\",\"fromSize\":0,\"kid\":\"" + receipt.thumbprint().hex() + "\"}]}",
                json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "01", "1.0", "9007199254740992", "99999999999999999999", "x"})
    void anIndexOrSizeIsAnIntegerInItsOneForm(String text) {
        assertThrows(IllegalArgumentException.class, () -> LogProofs.number(text), text);
    }
}
