package org.lineproof.anchoring.besu.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lineproof.anchoring.entity.proof.ProofCall;
import org.lineproof.anchoring.entity.proof.ProofClaim;
import org.lineproof.evidence.anchor.HexBytes;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.digest.Keccak;
import org.lineproof.evidence.digest.Word;
import org.lineproof.evidence.note.LogId;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.StaticArray8;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;

/** The functions of {@code ProofRegistry} in their ABI form. */
public final class ProofCalls {
    private ProofCalls() {}

    /** Whether the proof holds under the claim's key, registered or not. */
    static Function verifyUnder(ProofClaim claim) {
        return new Function(
                "verifyUnder",
                List.of(new DynamicBytes(claim.key().bytes()), proof(claim), inputs(claim)),
                List.of(TypeReference.create(Bool.class)));
    }

    /** Whether the proof holds under the registered key with the id of the claim's. */
    static Function verify(ProofClaim claim) {
        return new Function(
                "verify",
                List.of(bytes32(claim.keyId()), proof(claim), inputs(claim)),
                List.of(TypeReference.create(Bool.class)));
    }

    /** The call data of a call, hex with 0x. */
    public static String data(ProofCall call) {
        return encoded(
                switch (call) {
                    case ProofCall.Registration key -> registerKey(key.tenant().value(), key.key());
                    case ProofCall.Recording recording ->
                        record(
                                recording.statement().tenant(),
                                recording.statement().log(),
                                recording.statement().leaf(),
                                recording.claim());
                });
    }

    /** Where the key lies, how many inputs it has, whether it is classified, whether it is recordable. */
    static Function keyOf(Word keyId) {
        return new Function(
                "keyOf",
                List.of(bytes32(keyId)),
                List.of(
                        TypeReference.create(Address.class),
                        TypeReference.create(Uint16.class),
                        TypeReference.create(Bool.class),
                        TypeReference.create(Bool.class)));
    }

    /** With what a statement is bound; zero if it is not recorded. */
    static Function bindingOf(Word statement) {
        return new Function("bindingOf", List.of(bytes32(statement)), List.of(TypeReference.create(Bytes32.class)));
    }

    /** Registers a key in the name of a tenant. */
    static Function registerKey(String tenant, HexBytes key) {
        return new Function("registerKey", List.of(tenantKey(tenant), new DynamicBytes(key.bytes())), List.of());
    }

    /** Says of each public signal under a key what it is, one byte each. */
    static Function classify(Word keyId, HexBytes classes) {
        return new Function("classify", List.of(bytes32(keyId), new DynamicBytes(classes.bytes())), List.of());
    }

    /**
     * Records the statement that a claim proves.
     *
     * @param leaf leaf hash of the entry with which it was filed
     */
    static Function record(String tenant, LogId log, Hash leaf, ProofClaim claim) {
        return new Function(
                "record",
                List.of(
                        tenantKey(tenant),
                        bytes32(claim.keyId()),
                        new Bytes32(log.hash().bytes()),
                        new Bytes32(leaf.bytes()),
                        proof(claim),
                        inputs(claim)),
                List.of());
    }

    private static Bytes32 tenantKey(String tenant) {
        return bytes32(Keccak.hash(tenant));
    }

    static String encoded(Function function) {
        return FunctionEncoder.encode(function);
    }

    private static Bytes32 bytes32(Word word) {
        return new Bytes32(word.bytes());
    }

    private static Type<?> proof(ProofClaim claim) {
        byte[] bytes = claim.proof().bytes();
        List<Uint256> words = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Word.LENGTH) {
            words.add(new Uint256(new BigInteger(1, Arrays.copyOfRange(bytes, at, at + Word.LENGTH))));
        }
        return new StaticArray8<>(Uint256.class, words);
    }

    private static Type<?> inputs(ProofClaim claim) {
        return new DynamicArray<>(
                Uint256.class, claim.inputs().stream().map(Uint256::new).toList());
    }
}
