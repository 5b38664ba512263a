package org.lineproof.anchoring.besu;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.crypto.Hash;

/** The functions of {@code CheckpointRegistry} in their ABI form. */
final class RegistryCalls {
    static final String CONTRACT = "CheckpointRegistry";

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

    static Bytes32 tenantKey(String tenant) {
        return new Bytes32(Hash.sha3(tenant.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean truth(List<Object> answer) {
        return answer.equals(List.of(true));
    }
}
