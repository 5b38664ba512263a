package org.lineproof.evidence.proof.nitro;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lineproof.evidence.json.MalformedJson;
import org.lineproof.evidence.proof.attestation.AttestationMembers;
import org.lineproof.evidence.proof.attestation.RefusedAttestation;
import org.lineproof.evidence.proof.attestation.Segments;

/**
 * What attestation documents of a model are checked with: the members {@code root}, {@code pcrs}, {@code userData} and
 * {@code nonce} of an anchor's parameters.
 *
 * @param root the certificate under which modules are certified, AWS's own or that of a test
 * @param pcrs what the registers have to hold, 0 (the image) among them
 * @param userData the public signals in the document's user_data
 * @param nonce those in its nonce, behind them
 */
record NitroAnchor(X509Certificate root, SortedMap<Integer, byte[]> pcrs, Segments userData, Segments nonce) {
    private static final int MAX_PCRS = 32;
    /** By so much may the clocks of the module and of whoever received the document differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    static NitroAnchor of(ObjectNode parameters, String at) throws MalformedJson {
        AttestationMembers json = AttestationMembers.of(parameters, at).only("nonce", "pcrs", "root", "userData");
        SortedMap<Integer, byte[]> pcrs = new TreeMap<>();
        for (Map.Entry<String, byte[]> pcr : json.hexByName("pcrs").entrySet()) {
            boolean number = pcr.getKey().matches("0|[1-9][0-9]?") && Integer.parseInt(pcr.getKey()) < MAX_PCRS;
            if (!number || pcr.getValue().length != AttestationDocument.PCR_LENGTH) {
                throw json.json().refusal("pcrs", "expected numbers 0 to 31 with 96 hexadecimal digits each");
            }
            pcrs.put(Integer.parseInt(pcr.getKey()), pcr.getValue());
        }
        if (!pcrs.containsKey(0) || isZero(pcrs.get(0))) {
            throw json.json().refusal("pcrs", "expected PCR 0, the image, and not that of debug mode");
        }
        return new NitroAnchor(json.certificate("root"), pcrs, json.segments("userData"), json.segments("nonce"));
    }

    /** What stands for the measured image in a statement. */
    String key() {
        SortedMap<String, byte[]> measured = new TreeMap<>();
        pcrs.forEach((number, value) -> measured.put("pcr" + number, value));
        return AttestationMembers.key(measured);
    }

    /** The public signals of a document, whose signature counts apart. */
    List<String> signals(AttestationDocument document) throws RefusedAttestation {
        List<String> signals = new ArrayList<>();
        try {
            signals.addAll(userData.of(document.userData()));
        } catch (IllegalArgumentException e) {
            throw new RefusedAttestation("document: user_data " + e.getMessage(), e);
        }
        if (!nonce.lengths().isEmpty()) {
            try {
                signals.addAll(nonce.of(document.nonce()));
            } catch (IllegalArgumentException e) {
                throw new RefusedAttestation("document: nonce " + e.getMessage(), e);
            }
        }
        return signals;
    }

    /**
     * Requires a signature of a module that the root certified, as of the time that the module attests.
     *
     * @param at the time that the document was received, or that it is needed for
     */
    void requireSigned(CoseSign1 message, AttestationDocument document, Instant at) throws RefusedAttestation {
        if (document.timestamp().isAfter(at.plus(CLOCKS))) {
            throw new RefusedAttestation("document: attests a time after the one it is checked for");
        }
        if (!message.signedBy(document.certificate().getPublicKey())) {
            throw new RefusedAttestation("document: the signature does not hold under its certificate's key");
        }
        document.chain(root).requireUnder(root, document.timestamp());
    }

    /** Requires the registers to be the pinned ones, and not those of an enclave that anybody may look into. */
    void requireMeasured(AttestationDocument document) throws RefusedAttestation {
        byte[] image = document.pcrs().get(0);
        if (image != null && isZero(image)) {
            throw new RefusedAttestation("document: PCR 0 is zero, the enclave ran in debug mode and proves nothing");
        }
        for (Map.Entry<Integer, byte[]> pinned : pcrs.entrySet()) {
            if (!Arrays.equals(document.pcrs().get(pinned.getKey()), pinned.getValue())) {
                throw new RefusedAttestation("document: PCR " + pinned.getKey() + " is not the pinned one");
            }
        }
    }

    private static boolean isZero(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }
}
