package org.lineproof.evidence.proof.dcap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.ProofJudgement;
import org.lineproof.evidence.proof.ProofSystem;
import org.lineproof.evidence.proof.ProofVerdict;
import org.lineproof.evidence.proof.ProvedStatement;
import org.lineproof.evidence.proof.TrustAnchor;
import org.lineproof.evidence.proof.attestation.AttestationMembers;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.UndecidedAttestation;
import org.lineproof.evidence.proof.dcap.collateral.Collateral;
import org.lineproof.evidence.proof.dcap.collateral.PlatformState;
import org.lineproof.evidence.proof.dcap.collateral.TcbStatus;

/**
 * The proof system {@code dcap}: an SGX enclave or a TDX domain that was measured as pinned had these bytes attested. The
 * proof's member {@code quote} is the quote in base64; {@code collateral} is what Intel published of the platform at that
 * time, without which the platform's state is open.
 */
public final class DcapAttestation implements ProofSystem {
    private static final String NAME = "dcap";
    private static final String QUOTE = "quote";
    private static final String COLLATERAL = "collateral";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void checkAnchor(TrustAnchor anchor) throws MalformedJson {
        int signals = DcapAnchor.of(anchor.parameters(), "parameters")
                .reportData()
                .lengths()
                .size();
        if (signals != anchor.publicSignals().size()) {
            throw new MalformedJson("publicSignals", "expected " + signals + ", one for each length in reportData");
        }
    }

    @Override
    public void checkProof(ObjectNode proof) throws MalformedJson {
        try {
            quote(proof);
            collateral(proof);
        } catch (RefusedAttestation e) {
            throw new MalformedJson("proof." + QUOTE, e.reason());
        } catch (UndecidedAttestation e) {
            // Another version may know this kind of quote: judged, it is indeterminate.
            collateral(proof);
        }
    }

    @Override
    public ProvedStatement read(ObjectNode proof, TrustAnchor anchor) throws MalformedJson {
        try {
            return statement(DcapAnchor.of(anchor.parameters(), "parameters"), quote(proof));
        } catch (RefusedAttestation | UndecidedAttestation e) {
            throw new MalformedJson("proof." + QUOTE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public ProofJudgement judge(ObjectNode proof, TrustAnchor anchor, Instant at) {
        try {
            DcapAnchor own = DcapAnchor.of(anchor.parameters(), "parameters");
            Quote quote = quote(proof);
            new QuoteSignatures(quote).requireUnder(own.root(), at);
            own.requireMeasured(quote.report());
            return stated(own, quote, collateral(proof), at);
        } catch (RefusedAttestation e) {
            return ProofJudgement.invalid(e.reason());
        } catch (UndecidedAttestation e) {
            return ProofJudgement.indeterminate(e.reason());
        } catch (MalformedJson e) {
            return ProofJudgement.invalid(String.valueOf(e.getMessage()));
        }
    }

    /** The quote holds; what remains is the state of its platform. */
    private static ProofJudgement stated(DcapAnchor anchor, Quote quote, Optional<Collateral> collateral, Instant at)
            throws RefusedAttestation, UndecidedAttestation {
        ProvedStatement statement = statement(anchor, quote);
        PlatformState state = state(quote);
        if (collateral.isEmpty()) {
            return new ProofJudgement(
                    new ProofVerdict.Indeterminate("the quote holds, but the state of its platform is unknown: send the"
                            + " collateral of that time (TCB information, identity of the quoting enclave, revocation"
                            + " lists)"),
                    Optional.of(statement));
        }
        TcbStatus status = collateral.get().status(state, anchor.root(), at);
        if (!anchor.accepted().contains(status)) {
            String accepted = anchor.accepted().stream().map(TcbStatus::word).collect(Collectors.joining(", "));
            throw new RefusedAttestation("the state of the platform is " + status.word() + ", accepted: " + accepted);
        }
        return ProofJudgement.valid(statement);
    }

    private static ProvedStatement statement(DcapAnchor anchor, Quote quote) {
        return new ProvedStatement(
                NAME, anchor.key(), anchor.reportData().of(quote.report().reportData()));
    }

    private static PlatformState state(Quote quote) throws RefusedAttestation {
        PlatformCertificate platform =
                PlatformCertificate.of(quote.certificates().get(0));
        EnclaveReport quoting = quote.quoting();
        PlatformState.Module module = null;
        if (quote.report() instanceof DomainReport) {
            DomainReport domain = (DomainReport) quote.report();
            module = new PlatformState.Module(
                    domain.securityVersions(), domain.moduleSigner(), domain.moduleAttributes());
        }
        return new PlatformState(
                quote.certificates(),
                platform.family(),
                platform.pceId(),
                platform.components(),
                platform.pceVersion(),
                module,
                new PlatformState.Quoting(
                        quoting.miscSelect(),
                        quoting.attributes(),
                        quoting.signer(),
                        quoting.product(),
                        quoting.securityVersion()));
    }

    private static Quote quote(ObjectNode proof) throws MalformedJson, RefusedAttestation, UndecidedAttestation {
        return Quote.parse(
                AttestationMembers.of(proof, "proof").only(COLLATERAL, QUOTE).bytes(QUOTE, Quote.MAX_BYTES));
    }

    private static Optional<Collateral> collateral(ObjectNode proof) throws MalformedJson {
        return proof.hasNonNull(COLLATERAL)
                ? Optional.of(Collateral.of(
                        AttestationMembers.of(proof, "proof")
                                .json()
                                .object(COLLATERAL)
                                .node(),
                        "proof." + COLLATERAL))
                : Optional.empty();
    }
}
