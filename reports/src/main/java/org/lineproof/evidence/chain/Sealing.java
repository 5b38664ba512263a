package org.lineproof.evidence.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.pins.ValidatorSet;

/**
 * That a pinned set of validators sealed a header (EVIDENCE 13).
 *
 * @param seals how many seals there are, each by another validator
 * @param listed how many validators the header lists
 * @param changed whether the header lists another set than the pinned one; a quorum of either sealed it then
 * @param independent whether those whom the pin file does not call independent could not seal a block by themselves,
 *     nor keep the others from it, in the pinned set as well as in the listed one
 */
public record Sealing(int seals, int listed, boolean changed, boolean independent) {

    /**
     * Checks the seals of a header against the pinned set.
     *
     * @throws RefusedProof unless they are by distinct validators of the header's list and at least a quorum of it, and
     *     the list is the pinned set or a quorum of the pinned set sealed its replacement
     */
    public static Sealing check(QbftHeader header, ValidatorSet pinned) throws RefusedProof {
        Set<String> listed = listed(header);
        boolean changed = !listed.equals(pinned.addresses());
        Set<String> signers = signers(header, listed, changed);
        if (changed) {
            Set<String> old = new HashSet<>(signers);
            old.retainAll(pinned.addresses());
            require(
                    old.size(),
                    pinned.validators().size(),
                    "the header lists other validators than are pinned, and of the pinned ones");
        }
        require(signers.size(), listed.size(), "of the validators");
        return new Sealing(signers.size(), listed.size(), changed, pinned.independent() && pinned.independent(listed));
    }

    private static Set<String> listed(QbftHeader header) throws RefusedProof {
        List<String> list = header.validators().stream().map(Address::hex).toList();
        if (list.isEmpty()) {
            throw new RefusedProof("the header lists no validators: a chain whose validators a contract names"
                    + " cannot be checked offline");
        }
        Set<String> listed = new HashSet<>(list);
        if (listed.size() != list.size()) {
            throw new RefusedProof("the header lists a validator twice");
        }
        return listed;
    }

    private static Set<String> signers(QbftHeader header, Set<String> listed, boolean changed) throws RefusedProof {
        if (header.seals().size() > listed.size()) {
            throw new RefusedProof("there are more seals than validators");
        }
        Word sealed = header.sealedHash();
        Set<String> signers = new HashSet<>();
        for (Seal seal : header.seals()) {
            String number = "seal " + (signers.size() + 1);
            String signer = signer(seal, sealed, number);
            if (!listed.contains(signer)) {
                throw new RefusedProof(number + " is by " + signer + ", no "
                        + (changed ? "validator of the header's list" : "pinned validator")
                        + ", or it is over another header or round");
            }
            if (!signers.add(signer)) {
                throw new RefusedProof(number + " is by " + signer + ", whose seal is counted already");
            }
        }
        return signers;
    }

    private static String signer(Seal seal, Word sealed, String number) throws RefusedProof {
        try {
            return seal.signer(sealed).hex();
        } catch (RefusedProof e) {
            throw new RefusedProof(number + ": " + e.getMessage());
        }
    }

    private static void require(int signers, int validators, String ofWhom) throws RefusedProof {
        int quorum = ValidatorSet.quorumOf(validators);
        if (signers < quorum) {
            throw new RefusedProof(
                    ofWhom + " only " + signers + " of " + validators + " sealed it, the quorum is " + quorum);
        }
    }
}
