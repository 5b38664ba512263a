package org.lineproof.evidence.chain;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lineproof.evidence.digest.Word;

/**
 * That a pinned set of validators sealed a header (EVIDENCE 13).
 *
 * @param seals how many seals there are, each by another validator
 * @param listed how many validators the header lists
 * @param changed whether the header lists another set than the pinned one; a quorum of either sealed it then
 */
public record Sealing(int seals, int listed, boolean changed) {
    private static final int OF_THREE = 3;

    /** How many of n validators have to seal: two thirds, rounded up. */
    public static int quorum(int validators) {
        return (2 * validators + OF_THREE - 1) / OF_THREE;
    }

    /**
     * Checks the seals of a header against the pinned set.
     *
     * @throws RefusedProof unless they are by distinct validators of the header's list and at least a quorum of it, and
     *     the list is the pinned set or a quorum of the pinned set sealed its replacement
     */
    public static Sealing check(QbftHeader header, Set<Address> pinned) throws RefusedProof {
        Set<Address> listed = listed(header);
        boolean changed = !listed.equals(pinned);
        Set<Address> signers = signers(header, listed, pinned);
        if (changed) {
            Set<Address> old = new HashSet<>(signers);
            old.retainAll(pinned);
            require(old.size(), pinned.size(), "the header lists other validators than are pinned, and of those");
        }
        require(signers.size(), listed.size(), "of the validators");
        return new Sealing(signers.size(), listed.size(), changed);
    }

    private static Set<Address> listed(QbftHeader header) throws RefusedProof {
        List<Address> list = header.validators();
        if (list.isEmpty()) {
            throw new RefusedProof("the header lists no validators: a chain whose validators a contract names"
                    + " cannot be checked offline");
        }
        Set<Address> listed = new HashSet<>(list);
        if (listed.size() != list.size()) {
            throw new RefusedProof("the header lists a validator twice");
        }
        return listed;
    }

    private static Set<Address> signers(QbftHeader header, Set<Address> listed, Set<Address> pinned)
            throws RefusedProof {
        if (header.seals().size() > listed.size()) {
            throw new RefusedProof("there are more seals than validators");
        }
        Word sealed = header.sealedHash();
        Set<Address> signers = new LinkedHashSet<>();
        for (Seal seal : header.seals()) {
            String number = "seal " + (signers.size() + 1);
            Address signer = signer(seal, sealed, number);
            if (!listed.contains(signer)) {
                throw new RefusedProof(number + " is by " + signer + ", no "
                        + (listed.equals(pinned) ? "pinned validator" : "validator of the header's list")
                        + ", or it is over another header or round");
            }
            if (!signers.add(signer)) {
                throw new RefusedProof(number + " is by " + signer + ", whose seal is counted already");
            }
        }
        return signers;
    }

    private static Address signer(Seal seal, Word sealed, String number) throws RefusedProof {
        try {
            return seal.signer(sealed);
        } catch (RefusedProof e) {
            throw new RefusedProof(number + ": " + e.getMessage());
        }
    }

    private static void require(int signers, int validators, String ofWhom) throws RefusedProof {
        if (signers < quorum(validators)) {
            throw new RefusedProof(
                    ofWhom + " " + signers + " of " + validators + " sealed it, the quorum is " + quorum(validators));
        }
    }
}
