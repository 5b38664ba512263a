package org.lineproof.web.portal.suppliers;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.NoteKey;
import org.lineproof.evidence.pins.PinFile;
import org.lineproof.evidence.pins.PinnedAuthority;
import org.lineproof.evidence.pins.PinnedChain;
import org.lineproof.evidence.pins.PinnedKey;
import org.lineproof.evidence.pins.PinnedLog;
import org.lineproof.evidence.pins.PinnedSealRoot;
import org.lineproof.evidence.pins.PinnedSigner;
import org.lineproof.evidence.pins.PinnedWitness;
import org.lineproof.evidence.pins.ValidatorSet;
import org.lineproof.web.portal.wording.Fact;
import org.lineproof.web.portal.wording.Words;

/** What one trusts with a pin file, in words: whose keys may sign, who seals, who stamps. */
final class PinsSummary {
    private PinsSummary() {}

    /** A group of a pin file. */
    public record Group(String title, String meaning, List<Fact> facts) {}

    /** The groups that the file has anything in. */
    static List<Group> of(PinFile pins) {
        return List.of(
                        new Group("Logs", "These keys may sign the heads of these logs.", logs(pins)),
                        new Group("Reports", "These keys may sign bundles.", keys(pins.reportKeys())),
                        new Group("Statements", "These keys may sign statements of a model.", signers(pins)),
                        new Group("Chains", "These organisations seal the blocks of these chains.", chains(pins)),
                        new Group("Witnesses", quorum(pins), witnesses(pins)),
                        new Group("Time stamps", "These authorities say how late it was.", authorities(pins)),
                        new Group("Seals", "These authorities vouch for electronic seals.", seals(pins)),
                        new Group("Proofs", "These keys and programs prove statements of a model.", anchors(pins)))
                .stream()
                .filter(group -> !group.facts().isEmpty())
                .toList();
    }

    private static List<Fact> logs(PinFile pins) {
        List<Fact> facts = new ArrayList<>();
        for (PinnedLog log : pins.logs()) {
            for (PinnedKey key : log.keys()) {
                facts.add(Fact.exact(
                        log.origin(),
                        key.key().vkey() + " from size " + key.fromSize()
                                + (key.toSize() == null ? "" : " to " + key.toSize())));
            }
        }
        return facts;
    }

    private static List<Fact> keys(List<NoteKey> keys) {
        return keys.stream().map(key -> Fact.exact(key.name(), key.vkey())).toList();
    }

    private static List<Fact> signers(PinFile pins) {
        return pins.signers().stream().map(PinsSummary::signer).toList();
    }

    private static Fact signer(PinnedSigner signer) {
        return Fact.exact(
                signer.system() + ", " + Words.shortened(signer.modelDigest()),
                signer.jwk().thumbprint().base64Url());
    }

    private static List<Fact> chains(PinFile pins) {
        List<Fact> facts = new ArrayList<>();
        for (PinnedChain chain : pins.chains()) {
            String name = chain.identity().kind() + " " + chain.identity().chainId();
            facts.add(Fact.exact(name + ", contract", chain.identity().contract()));
            for (ValidatorSet set : chain.validatorSets()) {
                String blocks = "from block " + set.fromBlock() + (set.toBlock() == null ? "" : " to " + set.toBlock());
                set.validators()
                        .forEach(validator -> facts.add(Fact.exact(
                                name + ", " + validator.operator()
                                        + (validator.independent() ? " (independent)" : " (not independent)"),
                                validator.address() + " " + blocks)));
            }
        }
        return facts;
    }

    private static String quorum(PinFile pins) {
        return pins.witnessQuorum() == 0
                ? "No signature of a witness is asked for."
                : "At least " + pins.witnessQuorum() + " of these have to have signed a head.";
    }

    private static List<Fact> witnesses(PinFile pins) {
        return pins.witnesses().stream().map(PinsSummary::witness).toList();
    }

    private static Fact witness(PinnedWitness witness) {
        return Fact.exact(witness.operator(), witness.key().vkey());
    }

    private static List<Fact> authorities(PinFile pins) {
        return pins.timestampAuthorities().stream().map(PinsSummary::authority).toList();
    }

    private static Fact authority(PinnedAuthority authority) {
        return Fact.exact(
                authority.name() + (authority.evidentialValue() ? "" : " (no evidential value)"),
                Hash.sha256(authority.certificate()).hex());
    }

    private static List<Fact> seals(PinFile pins) {
        return pins.sealRoots().stream().map(PinsSummary::seal).toList();
    }

    private static Fact seal(PinnedSealRoot root) {
        return Fact.exact(root.subject(), Hash.sha256(root.certificate()).hex());
    }

    private static List<Fact> anchors(PinFile pins) {
        return pins.trustAnchors().stream()
                .map(anchor -> Fact.exact(anchor.name() + " " + anchor.version(), anchor.id()))
                .toList();
    }
}
