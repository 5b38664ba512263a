package org.lineproof.anchoring.besu;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lineproof.anchoring.control.LedgerReading.Opening;
import org.lineproof.anchoring.control.LedgerUnavailable;
import org.lineproof.anchoring.entity.Head;
import org.lineproof.anchoring.entity.HeadAdvance;
import org.lineproof.evidence.chain.RegistryHead;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.evidence.note.LogId;
import org.lineproof.transparency.entity.EvidenceLog;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicStruct;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.utils.Numeric;

/** The functions of {@code CheckpointRegistry} in their ABI form. */
final class RegistryCalls {
    /** Topic of the event that tells of a new head. */
    static final String ANCHORED = org.web3j.crypto.Hash.sha3String("Anchored(bytes32,uint64,bytes32)");

    /** Topic of the event that tells of a new log. */
    static final String OPENED =
            org.web3j.crypto.Hash.sha3String("LogOpened(bytes32,bytes32,string,string,bytes32,uint64)");

    private RegistryCalls() {}

    static Function isSubmitter(String tenant, String submitter) {
        return new Function(
                "isSubmitter",
                List.of(tenantKey(tenant), new Address(submitter)),
                List.of(TypeReference.create(Bool.class)));
    }

    static String setSubmitter(String tenant, String submitter, boolean allowed) {
        return FunctionEncoder.encode(new Function(
                "setSubmitter", List.of(new Utf8String(tenant), new Address(submitter), new Bool(allowed)), List.of()));
    }

    static Function headOf(EvidenceLog log) {
        return new Function("headOf", List.of(bytes32(log.id().hash())), List.of(TypeReference.create(Bytes32.class)));
    }

    static Function logsOf(String tenant) {
        return new Function("logsOf", List.of(tenantKey(tenant)), List.of(TypeReference.create(Uint64.class)));
    }

    static String openLog(EvidenceLog log) {
        return FunctionEncoder.encode(new Function(
                "openLog",
                List.of(
                        new Utf8String(log.tenant().value()),
                        new Utf8String(log.origin()),
                        new Bytes32(log.firstKey())),
                List.of()));
    }

    /**
     * Ends a log.
     *
     * @param head the head the registry holds
     * @param successor the open log of the same tenant that goes on in its place, null for none
     */
    static String close(EvidenceLog log, Head head, @Nullable EvidenceLog successor) {
        return FunctionEncoder.encode(new Function(
                "close",
                List.of(
                        new Utf8String(log.tenant().value()),
                        bytes32(log.id().hash()),
                        new Uint64(head.size()),
                        bytes32(head.root()),
                        new Utf8String(successor == null ? "" : successor.origin()),
                        successor == null ? Bytes32.DEFAULT : new Bytes32(successor.firstKey())),
                List.of()));
    }

    /** Whether a log was closed, and the id of the log that follows, zero for none. */
    static Function closingOf(EvidenceLog log) {
        return new Function(
                "closingOf",
                List.of(bytes32(log.id().hash())),
                List.of(TypeReference.create(Bool.class), TypeReference.create(Bytes32.class)));
    }

    static String anchor(List<HeadAdvance> advances) {
        List<DynamicStruct> heads = advances.stream().map(RegistryCalls::head).toList();
        return FunctionEncoder.encode(
                new Function("anchor", List.of(new DynamicArray<>(DynamicStruct.class, heads)), List.of()));
    }

    private static DynamicStruct head(HeadAdvance advance) {
        return new DynamicStruct(
                tenantKey(advance.log().tenant().value()),
                bytes32(advance.log().id().hash()),
                new Uint64(advance.from().size()),
                new Uint64(advance.to().size()),
                bytes32(advance.from().root()),
                bytes32(advance.to().root()),
                new DynamicArray<>(
                        Bytes32.class,
                        advance.proof().stream().map(RegistryCalls::bytes32).toList()));
    }

    /** The successor in an answer of {@code closingOf}, null for none. */
    static @Nullable LogId successor(List<Object> closing) throws LedgerUnavailable {
        Hash successor = new Hash(word(closing.subList(1, closing.size())));
        return successor.equals(Head.NONE.root()) ? null : new LogId(successor);
    }

    /** What {@code headOf} answers for a log that was closed at this head. */
    static Hash closed(EvidenceLog log, Head head, @Nullable LogId successor) {
        return new Hash(new RegistryHead(log.tenant().value(), log.id(), head.size(), head.root())
                .closing(successor)
                .bytes());
    }

    /** What {@code headOf} answers for a log with this head, as the contract's {@code commitment} makes it. */
    static byte[] commitment(EvidenceLog log, Head head) {
        byte[] tenant = tenantKey(log.tenant().value()).getValue();
        byte[] size = Numeric.toBytesPadded(BigInteger.valueOf(head.size()), Hash.LENGTH);
        byte[] root = head.root().bytes();
        return org.web3j.crypto.Hash.sha3(ByteBuffer.allocate(3 * Hash.LENGTH)
                .put(tenant)
                .put(size)
                .put(root)
                .array());
    }

    /** The head in the data of an {@code Anchored} event. */
    static Head anchored(String data) {
        Function shape = new Function(
                "", List.of(), List.of(TypeReference.create(Uint64.class), TypeReference.create(Bytes32.class)));
        List<Object> values = new ArrayList<>();
        FunctionReturnDecoder.decode(data, shape.getOutputParameters()).forEach(value -> values.add(value.getValue()));
        return new Head(((BigInteger) values.get(0)).longValueExact(), new Hash((byte[]) values.get(1)));
    }

    /** What a {@code LogOpened} event tells. */
    static Opening opening(JsonNode event) {
        Function shape = new Function(
                "",
                List.of(),
                List.of(
                        TypeReference.create(Utf8String.class),
                        TypeReference.create(Utf8String.class),
                        TypeReference.create(Bytes32.class),
                        TypeReference.create(Uint64.class)));
        List<Object> values = new ArrayList<>();
        FunctionReturnDecoder.decode(event.path("data").asText(), shape.getOutputParameters())
                .forEach(value -> values.add(value.getValue()));
        return new Opening(
                ((BigInteger) values.get(3)).longValueExact(),
                new LogId(new Hash(Numeric.hexStringToByteArray(
                        event.path("topics").path(1).asText()))),
                String.valueOf(values.get(1)),
                event.path("transactionHash").asText());
    }

    /** A tenant as events are indexed by it. */
    static String topic(String tenant) {
        return Numeric.toHexString(tenantKey(tenant).getValue());
    }

    private static Bytes32 bytes32(Hash hash) {
        return new Bytes32(hash.bytes());
    }

    static Bytes32 tenantKey(String tenant) {
        return new Bytes32(org.web3j.crypto.Hash.sha3(tenant.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] word(List<Object> answer) throws LedgerUnavailable {
        if (answer.size() != 1) {
            throw new LedgerUnavailable("the node answered a call of the registry with nothing");
        }
        return (byte[]) answer.get(0);
    }

    static long count(List<Object> answer) throws LedgerUnavailable {
        if (answer.size() != 1) {
            throw new LedgerUnavailable("the node answered a call of the registry with nothing");
        }
        return ((BigInteger) answer.get(0)).longValueExact();
    }

    /** Whether an answer begins with the truth value "true". */
    static boolean truth(List<Object> answer) {
        return !answer.isEmpty() && answer.get(0).equals(true);
    }
}
