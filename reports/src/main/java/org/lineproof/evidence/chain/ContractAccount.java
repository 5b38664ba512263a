package org.lineproof.evidence.chain;

import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.rlp.MalformedRlp;
import org.lineproof.evidence.rlp.Rlp;
import org.lineproof.evidence.rlp.RlpFields;
import org.lineproof.evidence.rlp.RlpList;
import org.lineproof.evidence.trie.BrokenProof;
import org.lineproof.evidence.trie.TrieProof;

/**
 * An account under a state root.
 *
 * @param storageRoot the root of its storage
 * @param codeHash Keccak-256 of its code
 */
public record ContractAccount(Word storageRoot, Word codeHash) {
    private static final int FIELDS = 4;

    /**
     * The account that a state root commits to.
     *
     * @throws BrokenProof when the proof does not lead to it
     * @throws MalformedRlp when what it leads to is no account
     */
    public static ContractAccount under(Word stateRoot, Address address, TrieProof proof)
            throws BrokenProof, MalformedRlp {
        byte[] value = proof.value(stateRoot, Keccak.hash(address.bytes()).bytes());
        RlpFields account = new RlpFields("account", Rlp.list(value), FIELDS, FIELDS);
        account.integer(0, "nonce");
        account.scalar(1, "balance");
        return new ContractAccount(account.word(2, "storageRoot"), account.word(3, "codeHash"));
    }

    /**
     * What a slot of the account's storage holds; a slot that holds zero has no proof.
     *
     * @throws BrokenProof when the proof does not lead to it
     * @throws MalformedRlp when what it leads to is no number of at most 256 bits
     */
    public Word stored(Word slot, TrieProof proof) throws BrokenProof, MalformedRlp {
        Rlp value = Rlp.parse(proof.value(storageRoot, Keccak.hash(slot.bytes()).bytes()));
        return Word.of(new RlpFields("slot", RlpList.of(value), 1, 1).scalar(0, "value"));
    }
}
